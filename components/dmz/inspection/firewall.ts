import * as networkfirewall from "@pulumi/aws/networkfirewall";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import type { LogSubject } from "../logs/log-documents";
import { homeRanges } from "../spokes";
import { endpointIn } from "./firewall-endpoints";
import { ruleGroups } from "./rules/groups";
import { rulesText, type RuleGroup } from "./rules/rule";

export interface FirewallArgs {
    readonly context: FoundationContext;
    readonly vpcId: Input<string>;
    /** One in each zone. */
    readonly subnetIds: readonly Output<string>[];
    /** The key that encrypts the firewall and its rules. */
    readonly keyArn: Input<string>;
    readonly logGroups: Readonly<Record<LogSubject, Output<string>>>;
}

/** What waits for no handshake is dropped, what waits is dropped once it tells its name: see the decision record on the firewall. */
const defaultActions = ["aws:drop_established_app_layer_to_server", "aws:alert_established_app_layer_to_server"];

const logTypes = { ALERT: "firewall-alert", FLOW: "firewall-flow", TLS: "firewall-tls" } as const;

/**
 * The firewall between the teams and everything else (R21, R22).
 *
 * Guarantees:
 * - rules are evaluated in the order in which they are written, and what no rule lets pass is dropped [filtered-egress]
 * - no packet passes without the rules having seen it, a fragment neither [filtered-egress]
 * - the rules hold for all networks of the environment, not for the firewall's own alone [filtered-egress]
 * - a connection that the firewall knows nothing of is reset [filtered-egress]
 * - the firewall, its subnets and its policy are protected against removal and exchange [egress-unchangeable]
 * - firewall, policy and rules are encrypted with the firewall key [own-keys]
 * - alerts, flows and handshakes are logged [audit-trail]
 */
export class Firewall extends ComponentResource {
    /** The firewall's endpoints, in the order of the subnets. */
    readonly endpointIds: readonly Output<string>[];

    constructor(name: string, args: FirewallArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Firewall", name, {}, opts);
        const { context } = args;
        const { names } = context;
        const encryptionConfiguration = { type: "CUSTOMER_KMS", keyId: args.keyArn };

        const groups = ruleGroups(context).map((group) => ({ group, made: this.group(name, group, args) }));
        const policy = new networkfirewall.FirewallPolicy(
            `${name}-policy`,
            {
                name: names.firewall,
                encryptionConfiguration,
                firewallPolicy: {
                    statelessDefaultActions: ["aws:forward_to_sfe"],
                    statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
                    statefulEngineOptions: { ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "REJECT" },
                    statefulDefaultActions: defaultActions,
                    statefulRuleGroupReferences: groups.map(({ group }) => ({
                        resourceArn: names.ruleGroupArn(group.subject),
                        priority: group.priority,
                    })),
                    policyVariables: {
                        ruleVariables: [
                            { key: "HOME_NET", ipSet: { definitions: [...homeRanges(context.environment)] } },
                        ],
                    },
                },
            },
            // The groups are named by ARN, so Pulumi does not see that the policy needs them.
            { parent: this, dependsOn: groups.map(({ made }) => made) },
        );
        const firewall = new networkfirewall.Firewall(
            `${name}-firewall`,
            {
                name: names.firewall,
                firewallPolicyArn: policy.arn,
                vpcId: args.vpcId,
                subnetMappings: args.subnetIds.map((subnetId) => ({ subnetId })),
                deleteProtection: true,
                subnetChangeProtection: true,
                firewallPolicyChangeProtection: true,
                encryptionConfiguration,
            },
            { parent: this, protect: true },
        );
        new networkfirewall.LoggingConfiguration(
            `${name}-logging`,
            {
                firewallArn: firewall.arn,
                loggingConfiguration: {
                    logDestinationConfigs: Object.entries(logTypes).map(([logType, subject]) => ({
                        logType,
                        logDestinationType: "CloudWatchLogs",
                        logDestination: { logGroup: args.logGroups[subject] },
                    })),
                },
            },
            { parent: this },
        );

        this.endpointIds = args.subnetIds.map((subnetId) =>
            firewall.firewallStatuses.apply((statuses) => subnetId.apply((id) => endpointIn(statuses, id))),
        );
        this.registerOutputs({ endpointIds: this.endpointIds });
    }

    private group(name: string, group: RuleGroup, { context, keyArn }: FirewallArgs): networkfirewall.RuleGroup {
        return new networkfirewall.RuleGroup(
            `${name}-${group.subject}`,
            {
                name: context.names.ruleGroup(group.subject),
                type: "STATEFUL",
                capacity: group.capacity,
                encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: keyArn },
                ruleGroup: {
                    rulesSource: { rulesString: rulesText(group) },
                    statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
                    ruleVariables: {
                        ipSets: Object.entries(group.ranges).map(([key, definitions]) => ({
                            key,
                            ipSet: { definitions: [...definitions] },
                        })),
                    },
                },
            },
            { parent: this },
        );
    }
}
