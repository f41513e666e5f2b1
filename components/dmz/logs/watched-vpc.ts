import { FlowLog } from "@pulumi/aws/ec2";
import { ResolverQueryLogConfigAssociation } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import { flowLogFormat } from "../../network/flow-log-format";
import { DnsGuard } from "../dns/dns-guard";
import type { LogTargets } from "./dmz-logs";

export interface WatchedVpcArgs {
    readonly vpcId: Input<string>;
    readonly nameTag: string;
    readonly logs: LogTargets;
    /** The rule group that says which names may be asked for. */
    readonly dnsRuleGroupId: Input<string>;
}

/**
 * What every network of the DMZ has beside its purpose (R11, R21, R30).
 *
 * Guarantees:
 * - every conversation in the VPC is logged within a minute, refused ones too [audit-trail]
 * - every name that is looked up in the VPC is logged [guarded-dns]
 * - only names of the rule group are answered [guarded-dns]
 */
export class WatchedVpc extends ComponentResource {
    constructor(name: string, args: WatchedVpcArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:WatchedVpc", name, {}, opts);
        const { vpcId, logs } = args;

        new FlowLog(
            `${name}-flow`,
            {
                vpcId,
                trafficType: "ALL",
                logDestinationType: "cloud-watch-logs",
                logDestination: logs.flowLogGroupArn,
                iamRoleArn: logs.flowLogRoleArn,
                logFormat: flowLogFormat,
                maxAggregationInterval: 60,
                tags: { Name: args.nameTag },
            },
            { parent: this },
        );
        new ResolverQueryLogConfigAssociation(
            `${name}-queries`,
            { resolverQueryLogConfigId: logs.queryLogConfigId, resourceId: vpcId },
            { parent: this },
        );
        new DnsGuard(
            `${name}-dns`,
            { vpcId, ruleGroupId: args.dnsRuleGroupId, nameTag: args.nameTag },
            { parent: this },
        );

        this.registerOutputs({});
    }
}
