import { Vpc } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { DmzAttachment } from "./dmz-attachment";
import { EmptiedDefaults } from "../../network/emptied-defaults";
import { EndpointSecurityGroup } from "./endpoint-security-group";
import { JobsSecurityGroup } from "./jobs-security-group";
import { NetworkLogs } from "./network-logs";
import { SubnetGroup } from "./subnet-group";
import { VpcEndpoints } from "./vpc-endpoints";
import { hasWayOut } from "./way-out";

export interface ClosedNetworkArgs {
    /** What the network is decided from: range, zones, features, allow-list. */
    readonly context: TeamContext;
    /** The key that encrypts flow and query logs. */
    readonly logsKeyArn: Input<string>;
    /**
     * The DMZ's transit gateway. Whether the team is attached at all, the configuration says.
     * @default the one that the configuration records
     */
    readonly transitGatewayId?: Input<string>;
}

/**
 * A team's network without a way to the internet (R9, R22): AWS's services are reached through endpoints, and what
 * else a team may reach lies behind the DMZ. Pass `dependsOn` the roles: the flow log is delivered with one of them.
 *
 * Guarantees:
 * - there is no internet gateway, NAT gateway or peering
 * - a team without an allow-list has no attachment, no transit subnet and no route out
 * - a team with an allow-list has one route out, to the transit gateway, from its workloads only
 * - the attachment takes part in none of the transit gateway's default route tables
 * - names of AWS's services resolve inside the VPC
 * - adding a feature or an allow-list moves no subnet and renames nothing
 */
export class ClosedNetwork extends ComponentResource {
    readonly vpcId: Output<string>;
    /** The workloads' subnets, one in each zone, in the order of the configuration. */
    readonly subnetIds: readonly Output<string>[];
    readonly endpointSecurityGroupId: Output<string>;
    /** For training, processing and inference. */
    readonly jobsSecurityGroupId: Output<string>;
    /** AWS's list of the addresses of S3 in the region, for the egress rules of other security groups. */
    readonly s3PrefixListId: Output<string>;
    /** The same for DynamoDB, if the team uses it. */
    readonly dynamodbPrefixListId?: Output<string>;
    /** The attachment to the transit gateway, for the DMZ's route tables; a sealed team has none. */
    readonly attachmentId?: Output<string>;

    constructor(name: string, args: ClosedNetworkArgs, opts?: ComponentResourceOptions) {
        super("kura:team:ClosedNetwork", name, {}, opts);
        const { context } = args;
        const inside = { parent: this };

        const vpc = new Vpc(
            `${name}-vpc`,
            {
                cidrBlock: context.team.network.cidr,
                enableDnsSupport: true,
                enableDnsHostnames: true,
                tags: { Name: context.names.prefix },
            },
            inside,
        );
        const vpcId = vpc.id;
        new EmptiedDefaults(`${name}-default`, { vpc }, inside);

        const attachment = hasWayOut(context)
            ? new DmzAttachment(`${name}-dmz`, { context, vpcId, transitGatewayId: args.transitGatewayId }, inside)
            : undefined;
        const workload = new SubnetGroup(
            `${name}-workload`,
            { context, kind: "workload", vpcId, defaultRouteTo: attachment?.transitGatewayId },
            inside,
        );
        const endpoint = new SubnetGroup(`${name}-endpoint`, { context, kind: "endpoint", vpcId }, inside);

        const endpointGroup = new EndpointSecurityGroup(`${name}-endpoint-access`, { context, vpcId }, inside);
        const endpointSecurityGroupId = endpointGroup.securityGroupId;
        const endpoints = new VpcEndpoints(
            `${name}-to`,
            {
                context,
                vpcId,
                subnetIds: endpoint.subnetIds,
                routeTableIds: workload.routeTableIds,
                securityGroupId: endpointSecurityGroupId,
            },
            inside,
        );
        const { s3PrefixListId, dynamodbPrefixListId } = endpoints;
        const jobs = new JobsSecurityGroup(
            `${name}-jobs`,
            { context, vpcId, endpointSecurityGroupId, s3PrefixListId, dynamodbPrefixListId },
            inside,
        );
        new NetworkLogs(
            `${name}-logs`,
            { context, vpcId, logsKeyArn: args.logsKeyArn },
            { parent: this, dependsOn: opts?.dependsOn },
        );

        this.vpcId = vpcId;
        this.subnetIds = workload.subnetIds;
        this.endpointSecurityGroupId = endpointSecurityGroupId;
        this.jobsSecurityGroupId = jobs.securityGroupId;
        this.s3PrefixListId = s3PrefixListId;
        this.dynamodbPrefixListId = dynamodbPrefixListId;
        this.attachmentId = attachment?.attachmentId;
        this.registerOutputs({ vpcId, subnetIds: this.subnetIds, attachmentId: this.attachmentId });
    }
}
