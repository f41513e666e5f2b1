import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { DnsFirewall } from "./dns/dns-firewall";
import { Egress } from "./egress/egress";
import { Inspection } from "./inspection/inspection";
import { DmzKeys } from "./keys/dmz-keys";
import type { DmzKey } from "./keys/key-policies";
import { DmzLogs, type LogTargets } from "./logs/dmz-logs";
import { DmzRoutes } from "./transit/dmz-routes";
import { TransitGateway, type ZoneTables } from "./transit/transit-gateway";

export interface DmzArgs {
    readonly context: FoundationContext;
}

/** What the teams' links, the entrance and the shared endpoints need of the DMZ. */
export interface DmzOutputs {
    readonly transitGatewayId: Output<string>;
    /** The transit gateway's route tables, by zone of trust. */
    readonly routeTableIds: ZoneTables;
    readonly inspectionAttachmentId: Output<string>;
    readonly egressAttachmentId: Output<string>;
    readonly inspectionVpcId: Output<string>;
    readonly egressVpcId: Output<string>;
    /** DNS Firewall's rule group for each team's VPC, by team. */
    readonly teamDnsRuleGroupIds: Readonly<Record<string, Output<string>>>;
    /** The same for the DMZ's own VPCs. */
    readonly dmzDnsRuleGroupId: Output<string>;
    readonly keyArns: Readonly<Record<DmzKey, Output<string>>>;
    /** Where the DMZ's networks log to. */
    readonly logs: LogTargets;
}

/**
 * The DMZ: the one way out of the teams' networks, through a firewall that knows names (R21, R22, R30).
 *
 * Guarantees:
 * - every path from a team to the internet passes the firewall, both ways [filtered-egress]
 * - no path joins two teams [teams-apart]
 * - only the egress network has an internet gateway [closed-network]
 */
export class Dmz extends ComponentResource {
    readonly outputs: DmzOutputs;

    constructor(name: string, { context }: DmzArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Dmz", name, {}, opts);
        const inside = { parent: this };

        const keys = new DmzKeys(`${name}-keys`, { context }, inside);
        const { targets: logs, logGroups } = new DmzLogs(
            `${name}-logs`,
            { context, logsKeyArn: keys.arns["network-logs"] },
            inside,
        );
        const dns = new DnsFirewall(`${name}-dns`, { context }, inside);
        const transit = new TransitGateway(`${name}-transit`, { context, logs }, inside);
        const { transitGatewayId, routeTableIds } = transit;
        const common = { context, transitGatewayId, logs, dnsRuleGroupId: dns.dmzRuleGroupId };
        const inspection = new Inspection(
            `${name}-inspection`,
            { ...common, logGroups, firewallKeyArn: keys.arns.firewall },
            inside,
        );
        const egress = new Egress(`${name}-egress`, common, inside);
        new DmzRoutes(
            `${name}-routes`,
            {
                environment: context.environment,
                routeTableIds,
                attachmentIds: { inspection: inspection.attachmentId, egress: egress.attachmentId },
            },
            inside,
        );

        this.outputs = {
            transitGatewayId,
            routeTableIds,
            inspectionAttachmentId: inspection.attachmentId,
            egressAttachmentId: egress.attachmentId,
            inspectionVpcId: inspection.vpcId,
            egressVpcId: egress.vpcId,
            teamDnsRuleGroupIds: dns.teamRuleGroupIds,
            dmzDnsRuleGroupId: dns.dmzRuleGroupId,
            keyArns: keys.arns,
            logs,
        };
        this.registerOutputs({ ...this.outputs });
    }
}
