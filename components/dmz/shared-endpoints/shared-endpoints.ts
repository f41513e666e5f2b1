import { Vpc, VpcEndpoint } from "@pulumi/aws/ec2";
import * as tgw from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { addressPlan } from "../../network/address-plan";
import { EmptiedDefaults } from "../../network/emptied-defaults";
import { endpointPorts, serviceName, type InterfaceService } from "../../network/endpoints";
import { InboundSecurityGroup, type Inbound } from "../../network/inbound-security-group";
import { SubnetGroup } from "../../network/subnet-group";
import type { DmzOutputs } from "../dmz";
import { WatchedVpc } from "../logs/watched-vpc";
import { tableOf } from "../transit/zones-of-trust";
import { EndpointNames } from "./endpoint-names";
import { endpointAcl, transitAcl } from "./shared-acl";
import { sharedEndpointPolicy, sharedServices } from "./shared-policies";

export interface SharedEndpointsArgs {
    /** What the endpoints and their policies follow from: the teams' features and ranges. */
    readonly context: FoundationContext;
    /** The VPC's range. */
    readonly range: string;
    readonly dmz: Pick<DmzOutputs, "transitGatewayId" | "routeTableIds" | "logs" | "dmzDnsRuleGroupId">;
}

/**
 * One set of endpoints for all teams, behind the transit gateway (R9, R10): cheaper than a set for each, and told apart by
 * policy where dedicated ones are apart by themselves.
 *
 * Guarantees:
 * - the network has no internet gateway, NAT gateway or peering, and no route but to the transit gateway
 *   [closed-network]
 * - there is one endpoint for each service that some team's features call for, in every zone [work-goes-on]
 * - each team is let in from its own range only, on 443 and, with mail, on 465 [teams-apart]
 * - teams reach the endpoints directly, and through them no other team [teams-apart]
 * - adding a team changes the endpoints' policies and adds what is its own [work-goes-on]
 */
export class SharedEndpoints extends ComponentResource {
    /** To be recorded in the configuration, so that the teams' roles know where calls come from. */
    readonly vpcId: Output<string>;
    /** The Route 53 Profile by which the services' names resolve to the endpoints. */
    readonly profileId: Output<string>;

    constructor(name: string, args: SharedEndpointsArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:SharedEndpoints", name, {}, opts);
        const { context, dmz, range } = args;
        const { names, environment, teams } = context;
        const nameTag = `${names.prefix}-endpoints`;
        const inside = { parent: this };

        const vpc = new Vpc(
            `${name}-vpc`,
            { cidrBlock: range, enableDnsSupport: true, enableDnsHostnames: true, tags: { Name: nameTag } },
            inside,
        );
        const vpcId = vpc.id;
        new EmptiedDefaults(`${name}-default`, { vpc }, inside);
        new WatchedVpc(
            `${name}-watch`,
            { vpcId, nameTag, logs: dmz.logs, dnsRuleGroupId: dmz.dmzDnsRuleGroupId },
            inside,
        );

        const plan = addressPlan(range, environment.zones);
        const ports = endpointPorts(teams.flatMap(({ team }) => team.features));
        const acl = { range, callers: environment.addressRange, ports };
        const transit = new SubnetGroup(
            `${name}-transit`,
            {
                vpcId,
                nameTag: `${nameTag}-transit`,
                subnets: plan.map(({ zoneId, transit: cidrBlock }) => ({ zoneId, cidrBlock })),
                acl: transitAcl(acl),
            },
            inside,
        );
        const attachment = new tgw.VpcAttachment(
            `${name}-attachment`,
            {
                vpcId,
                transitGatewayId: dmz.transitGatewayId,
                subnetIds: [...transit.subnetIds],
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
                tags: { Name: nameTag },
            },
            inside,
        );
        const subnets = new SubnetGroup(
            `${name}-endpoint`,
            {
                vpcId,
                nameTag: `${nameTag}-endpoint`,
                subnets: plan.map(({ zoneId, endpoint: cidrBlock }) => ({ zoneId, cidrBlock })),
                acl: endpointAcl(acl),
                // Which team an answer goes to, the transit gateway's table says.
                routes: [{ cidrBlock: environment.addressRange, transitGatewayId: attachment.transitGatewayId }],
            },
            inside,
        );

        const access = new InboundSecurityGroup(
            `${name}-access`,
            {
                vpcId,
                groupName: nameTag,
                description: "Endpoints that the teams share",
                inbound: teams.flatMap(({ teamName, team }) =>
                    endpointPorts(team.features).map((port): Inbound => ({
                        key: `${teamName}-${port}`,
                        protocol: "tcp",
                        port,
                        from: team.network.cidr,
                        description: `Team ${teamName}`,
                    })),
                ),
            },
            inside,
        );
        const endpoint = (service: InterfaceService): VpcEndpoint => {
            const document = sharedEndpointPolicy(service, context);
            return new VpcEndpoint(
                `${name}-to-${service}`,
                {
                    vpcId,
                    serviceName: serviceName(service, environment.region),
                    vpcEndpointType: "Interface",
                    subnetIds: [...subnets.subnetIds],
                    securityGroupIds: [access.securityGroupId],
                    privateDnsEnabled: true,
                    policy: document && toJson(document),
                    tags: { Name: `${nameTag}-${service}` },
                },
                inside,
            );
        };
        const endpointArns = Object.fromEntries(
            sharedServices(context).map((service): [string, Output<string>] => [service, endpoint(service).arn]),
        );
        const profile = new EndpointNames(`${name}-names`, { context, endpointArns }, inside);
        this.route(name, args, attachment.id);

        this.vpcId = vpcId;
        this.profileId = profile.profileId;
        this.registerOutputs({ vpcId: this.vpcId, profileId: this.profileId });
    }

    /** The way from the teams' tables to here; the way back is each team's link's. */
    private route(name: string, { dmz, range }: SharedEndpointsArgs, attachmentId: Input<string>): void {
        new tgw.RouteTableAssociation(
            `${name}-zone`,
            {
                transitGatewayAttachmentId: attachmentId,
                transitGatewayRouteTableId: tableOf(dmz.routeTableIds, "endpoints"),
            },
            { parent: this },
        );
        for (const zone of ["secure", "sealed"] as const) {
            new tgw.Route(
                `${name}-from-${zone}`,
                {
                    transitGatewayRouteTableId: tableOf(dmz.routeTableIds, zone),
                    destinationCidrBlock: range,
                    transitGatewayAttachmentId: attachmentId,
                },
                { parent: this },
            );
        }
    }
}
