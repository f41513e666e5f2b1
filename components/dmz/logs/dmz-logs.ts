import { LogGroup, LogResourcePolicy } from "@pulumi/aws/cloudwatch";
import { Role, RolePolicy } from "@pulumi/aws/iam";
import { ResolverQueryLogConfig } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { iamPath } from "../../names";
import {
    flowLogsPolicy,
    flowLogsRole,
    flowLogsTrust,
    logDelivery,
    logSubjects,
    type LogSubject,
} from "./log-documents";

/** As long as a team's logs by default: a year and the weeks in which it is looked at. */
const retentionInDays = 400;

export interface DmzLogsArgs {
    readonly context: FoundationContext;
    /** The key that encrypts the log groups. */
    readonly logsKeyArn: Input<string>;
}

/** Where the logs of one of the DMZ's networks go. */
export interface LogTargets {
    readonly flowLogGroupArn: Output<string>;
    /** The role that flow logs are delivered with. */
    readonly flowLogRoleArn: Output<string>;
    readonly queryLogConfigId: Output<string>;
}

/**
 * Where everything that the DMZ sees is written down (R11, R21).
 *
 * Guarantees:
 * - every log group is encrypted with the logs key, kept for 400 days and not deleted by an update [audit-trail]
 * - logs of other accounts are not delivered here [audit-trail]
 */
export class DmzLogs extends ComponentResource {
    readonly targets: LogTargets;
    /** Names of the log groups, each available once it exists and may be written to. */
    readonly logGroups: Readonly<Record<LogSubject, Output<string>>>;

    constructor(name: string, args: DmzLogsArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DmzLogs", name, {}, opts);
        const { context } = args;
        const { names } = context;
        const inside = { parent: this };

        const groups = logSubjects.map(
            (subject) =>
                new LogGroup(
                    `${name}-${subject}`,
                    { name: names.logGroup(subject), kmsKeyId: args.logsKeyArn, retentionInDays },
                    { parent: this, protect: true },
                ),
        );
        const [flow, dns, alerts, flows, handshakes] = groups;
        if (!flow || !dns || !alerts || !flows || !handshakes) {
            throw new Error("logSubjects: fewer than the DMZ logs");
        }
        const role = new Role(
            `${name}-role`,
            { name: names.roleName(flowLogsRole), path: iamPath, assumeRolePolicy: toJson(flowLogsTrust(context)) },
            inside,
        );
        const rights = new RolePolicy(
            `${name}-role-policy`,
            { name: "write-flows", role: role.name, policy: toJson(flowLogsPolicy(context)) },
            inside,
        );
        const delivery = new LogResourcePolicy(
            `${name}-delivery`,
            { policyName: `${names.prefix}-dmz`, policyDocument: toJson(logDelivery(context)) },
            inside,
        );
        const queries = new ResolverQueryLogConfig(
            `${name}-queries`,
            { name: `${names.prefix}-dmz`, destinationArn: dns.arn },
            { parent: this, dependsOn: delivery },
        );

        this.targets = {
            flowLogGroupArn: flow.arn,
            flowLogRoleArn: rights.id.apply(() => names.roleArn("network", flowLogsRole)),
            queryLogConfigId: queries.id,
        };
        this.logGroups = {
            "dmz-flow": flow.name,
            "dmz-dns": dns.name,
            "firewall-alert": alerts.name,
            "firewall-flow": flows.name,
            "firewall-tls": handshakes.name,
        };
        this.registerOutputs({ targets: this.targets });
    }
}
