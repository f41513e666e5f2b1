import { Vpc } from "@pulumi/aws/ec2";
import { ProfilesAssociation } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { EmptiedDefaults } from "../../network/emptied-defaults";
import type { SecurityGroupTarget } from "../../network/security-group-target";
import { SubnetGroup } from "../../network/subnet-group";
import type { TeamContext } from "../context";
import { DedicatedEndpoints } from "./dedicated-endpoints";
import { DmzAttachment } from "./dmz-attachment";
import { GatewayEndpoints } from "./gateway-endpoints";
import { JobsSecurityGroup } from "./jobs-security-group";
import { NetworkLogs } from "./network-logs";
import { teamSubnets } from "./team-subnets";
import { hasAttachment, routedToDmz, sharedEndpointsRange } from "./way-out";

export interface ClosedNetworkArgs {
    /** What the network is decided from: range, zones, features, allow-list, kind of endpoints. */
    readonly context: TeamContext;
    /** The key that encrypts flow and query logs. */
    readonly logsKeyArn: Input<string>;
    /** The DMZ's transit gateway. Whether the team is attached at all, the configuration says. */
    readonly transitGatewayId: Input<string>;
    /**
     * The DMZ's Route 53 Profile, by which the names of AWS's services resolve to shared endpoints.
     * @default with shared endpoints an error; a team with its own has no use for it
     */
    readonly endpointProfileId?: Input<string>;
}

/**
 * A team's network without a way to the internet (R9, R22): AWS's services are reached through endpoints, and what
 * else a team may reach lies behind the DMZ. Pass `dependsOn` the roles: the flow log is delivered with one of them.
 *
 * Guarantees:
 * - there is no internet gateway, NAT gateway or peering [closed-network]
 * - a team without an allow-list has no attachment, no transit subnet and no route out [closed-network]
 * - a team with an allow-list has one route out, to the transit gateway, from its workloads only [filtered-egress]
 * - with shared endpoints a team has no interface endpoint, and without an allow-list a route to them alone
 *   [closed-network]
 * - the attachment takes part in none of the transit gateway's default route tables [teams-apart]
 * - names of AWS's services resolve inside the VPC [work-goes-on]
 * - adding a feature or an allow-list moves no subnet and renames nothing [work-goes-on]
 */
export class ClosedNetwork extends ComponentResource {
    readonly vpcId: Output<string>;
    /** The workloads' subnets, one in each zone, in the order of the configuration. */
    readonly subnetIds: readonly Output<string>[];
    /** Where the interface endpoints are, for the egress rules of security groups. */
    readonly endpoints: SecurityGroupTarget;
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

        const attachment = hasAttachment(context)
            ? new DmzAttachment(`${name}-dmz`, { context, vpcId, transitGatewayId: args.transitGatewayId }, inside)
            : undefined;
        const routes =
            attachment === undefined
                ? []
                : routedToDmz(context).map((cidrBlock) => ({
                      cidrBlock,
                      transitGatewayId: attachment.transitGatewayId,
                  }));
        const workload = new SubnetGroup(
            `${name}-workload`,
            { ...teamSubnets(context, "workload"), vpcId, routes },
            inside,
        );

        const gateways = new GatewayEndpoints(
            `${name}-gateway`,
            { context, vpcId, routeTableIds: workload.routeTableIds },
            inside,
        );
        const { s3PrefixListId, dynamodbPrefixListId } = gateways;
        const sharedRange = sharedEndpointsRange(context);
        this.endpoints =
            sharedRange === undefined
                ? { referencedSecurityGroupId: this.dedicated(name, context, vpcId) }
                : { cidrIpv4: sharedRange };
        if (sharedRange !== undefined) {
            this.resolveSharedEndpoints(name, args, vpcId);
        }
        const jobs = new JobsSecurityGroup(
            `${name}-jobs`,
            { context, vpcId, endpoints: this.endpoints, s3PrefixListId, dynamodbPrefixListId },
            inside,
        );
        new NetworkLogs(
            `${name}-logs`,
            { context, vpcId, logsKeyArn: args.logsKeyArn },
            { parent: this, dependsOn: opts?.dependsOn },
        );

        this.vpcId = vpcId;
        this.subnetIds = workload.subnetIds;
        this.jobsSecurityGroupId = jobs.securityGroupId;
        this.s3PrefixListId = s3PrefixListId;
        this.dynamodbPrefixListId = dynamodbPrefixListId;
        this.attachmentId = attachment?.attachmentId;
        this.registerOutputs({ vpcId, subnetIds: this.subnetIds, attachmentId: this.attachmentId });
    }

    private dedicated(name: string, context: TeamContext, vpcId: Input<string>): Output<string> {
        return new DedicatedEndpoints(`${name}-endpoint`, { context, vpcId }, { parent: this }).securityGroupId;
    }

    private resolveSharedEndpoints(name: string, args: ClosedNetworkArgs, vpcId: Input<string>): void {
        const { endpointProfileId, context } = args;
        if (endpointProfileId === undefined) {
            throw new Error(
                `${context.teamName}.network.endpointProfileId: missing, though kura:dmz.endpoints is shared; give the profile of the DMZ's endpoints`,
            );
        }
        new ProfilesAssociation(
            `${name}-endpoint-names`,
            { name: context.names.prefix, profileId: endpointProfileId, resourceId: vpcId },
            { parent: this },
        );
    }
}
