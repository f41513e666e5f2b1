import { LogResourcePolicy } from "@pulumi/aws/cloudwatch";
import { FlowLog } from "@pulumi/aws/ec2";
import { ResolverQueryLogConfig, ResolverQueryLogConfigAssociation } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { EgressAlarms } from "../records/egress-alarms";
import { keptLogGroup } from "../records/kept-log-group";
import { flowLogFormat } from "../../network/flow-log-format";
import { queryLogDelivery } from "./query-log-delivery";

export interface NetworkLogsArgs {
    readonly context: TeamContext;
    /** The VPC that is watched. */
    readonly vpcId: Input<string>;
    /** The key that encrypts both log groups. */
    readonly logsKeyArn: Input<string>;
}

/**
 * Who spoke to whom, and who asked for which name (R11, R21).
 *
 * Guarantees:
 * - every conversation in the VPC is logged within a minute, refused ones too [audit-trail]
 * - every name that is looked up in the VPC is logged [audit-trail]
 * - both logs are encrypted with the logs key, kept as long as the team's logs are and cannot be deleted
 *   [evidence-kept]
 * - what leaves in an unusual way raises an alarm [detection]
 */
export class NetworkLogs extends ComponentResource {
    constructor(name: string, args: NetworkLogsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:NetworkLogs", name, {}, opts);
        const { context, vpcId } = args;
        const { names, team } = context;

        const logGroup = (subject: "flow" | "dns") =>
            keptLogGroup(
                `${name}-${subject}-group`,
                { logGroup: names.logGroup(subject), logsKeyArn: args.logsKeyArn, context },
                this,
            );

        const flowGroup = logGroup("flow");
        // Options of a component do not reach its children: the role that the log is delivered with must exist first.
        new FlowLog(
            `${name}-flow`,
            {
                vpcId,
                trafficType: "ALL",
                logDestinationType: "cloud-watch-logs",
                logDestination: flowGroup.arn,
                iamRoleArn: names.roleArn(names.workRole("flow-logs")),
                logFormat: flowLogFormat,
                maxAggregationInterval: 60,
                tags: { Name: names.prefix },
            },
            { parent: this, dependsOn: opts?.dependsOn },
        );

        new EgressAlarms(
            `${name}-egress`,
            { context, flowLogGroup: flowGroup.name, topicArn: names.topicArn },
            { parent: this },
        );

        const dnsGroup = logGroup("dns");
        const delivery = new LogResourcePolicy(
            `${name}-dns-delivery`,
            {
                policyName: `${names.prefix}-dns`,
                policyDocument: toJson(queryLogDelivery(names, team.accountId)),
            },
            { parent: this },
        );
        const queryLog = new ResolverQueryLogConfig(
            `${name}-dns`,
            { name: names.prefix, destinationArn: dnsGroup.arn },
            { parent: this, dependsOn: delivery },
        );
        new ResolverQueryLogConfigAssociation(
            `${name}-dns-association`,
            { resolverQueryLogConfigId: queryLog.id, resourceId: vpcId },
            { parent: this },
        );

        this.registerOutputs({});
    }
}
