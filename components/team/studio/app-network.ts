import { SecurityGroup } from "@pulumi/aws/ec2";
import { SecurityGroupEgressRule } from "@pulumi/aws/vpc";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { SecurityGroupTarget } from "../../network/security-group-target";
import type { TeamContext } from "../context";
import type { EgressTarget } from "./egress";
import { appEgress } from "./egress";

/** The part of the team's network that Studio uses. */
export interface StudioNetwork {
    readonly vpcId: Input<string>;
    /** One subnet a zone, without a way out. */
    readonly subnetIds: readonly Input<string>[];
    /** The interface endpoints, which is where AWS's services are. */
    readonly endpoints: SecurityGroupTarget;
    readonly s3PrefixListId: Input<string>;
    /** Needed with the feature `dynamodb`. */
    readonly dynamodbPrefixListId?: Input<string>;
    /** Group of jobs and endpoints that are started from Studio. */
    readonly jobsSecurityGroupId: Input<string>;
}

export interface AppNetworkArgs {
    readonly context: TeamContext;
    readonly network: StudioNetwork;
}

/**
 * What every Studio app of the team may reach, as a security group of the domain.
 *
 * Guarantees:
 * - apps reach AWS services through the team's endpoints and nothing else, unless the team has an allow-list
 *   [closed-network]
 * - nothing reaches an app through this group: groups of domain and profile add up, so a rule that let its members in
 *   would join everybody's apps [personal-users]
 */
export class AppNetwork extends ComponentResource {
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: AppNetworkArgs, opts?: ComponentResourceOptions) {
        super("kura:team:AppNetwork", name, {}, opts);
        const { context, network } = args;

        const group = new SecurityGroup(
            `${name}-group`,
            {
                name: `${context.names.prefix}-studio`,
                description: "What Studio apps may reach; nothing comes in",
                vpcId: network.vpcId,
            },
            { parent: this },
        );
        for (const rule of appEgress(context)) {
            new SecurityGroupEgressRule(
                `${name}-${rule.key}`,
                {
                    securityGroupId: group.id,
                    description: rule.description,
                    ipProtocol: "tcp",
                    fromPort: rule.port,
                    toPort: rule.port,
                    ...destination(rule.to, args),
                },
                { parent: this },
            );
        }

        this.securityGroupId = group.id;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}

function destination(target: EgressTarget, { context, network }: AppNetworkArgs): SecurityGroupTarget {
    switch (target) {
        case "endpoints":
            return network.endpoints;
        case "s3":
            return { prefixListId: network.s3PrefixListId };
        case "dynamodb":
            return { prefixListId: demanded(network.dynamodbPrefixListId, context.teamName) };
        case "vpc":
            return { cidrIpv4: context.team.network.cidr };
        case "anywhere":
            return { cidrIpv4: "0.0.0.0/0" };
    }
}

function demanded(prefixListId: Input<string> | undefined, teamName: string): Input<string> {
    if (prefixListId === undefined) {
        throw new Error(
            `${teamName}.network.dynamodbPrefixListId: missing, though the team has the feature dynamodb; give the prefix list of its gateway endpoint`,
        );
    }
    return prefixListId;
}
