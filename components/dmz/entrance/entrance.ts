import { Vpc } from "@pulumi/aws/ec2";
import { VpcAttachment } from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { EmptiedDefaults } from "../../network/emptied-defaults";
import { SubnetGroup, type TransitRoute } from "../../network/subnet-group";
import type { DmzOutputs } from "../dmz";
import { WatchedVpc } from "../logs/watched-vpc";
import { EntranceEndpoints } from "./entrance-endpoints";
import { entranceAcl } from "./entrance-acl";
import { entrancePlan, type EntranceSubnetKind } from "./entrance-plan";
import { RoomConnection } from "./room-connection";
import { RoomResolver } from "./room-resolver";
import { RoomRoutes } from "./room-routes";

export interface EntranceArgs {
    /** What the entrance is decided from: its range, how the room is connected, the teams. */
    readonly context: FoundationContext;
    readonly dmz: Pick<DmzOutputs, "transitGatewayId" | "routeTableIds" | "logs" | "dmzDnsRuleGroupId" | "keyArns">;
}

/**
 * The security room's one door (R20, R29): a network with the endpoints that people's browsers need, and the connection
 * to the room.
 *
 * Guarantees:
 * - the entrance has no internet gateway, NAT gateway or peering [closed-network]
 * - the room reaches the endpoints on 443 and the resolver on 53, and nothing else in the entrance [single-entrance]
 * - the entrance is attached to the transit gateway only where the room lies behind it [single-entrance]
 * - every conversation and every look-up in the entrance is logged [audit-trail]
 */
export class Entrance extends ComponentResource {
    /** To be recorded in the configuration, so that people's roles know the door. */
    readonly vpcId: Output<string>;
    /** Where the room asks for names, one address in each zone. */
    readonly resolverAddresses: Output<string[]>;

    constructor(name: string, args: EntranceArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Entrance", name, {}, opts);
        const { context, dmz } = args;
        const { names, environment } = context;
        const plan = entrancePlan(environment);
        const inside = { parent: this };

        const vpc = new Vpc(
            `${name}-vpc`,
            {
                cidrBlock: environment.dmz.entranceRange,
                enableDnsSupport: true,
                enableDnsHostnames: true,
                tags: { Name: `${names.prefix}-entrance` },
            },
            inside,
        );
        const vpcId = vpc.id;
        new EmptiedDefaults(`${name}-default`, { vpc }, inside);
        new WatchedVpc(
            `${name}-watch`,
            {
                vpcId,
                nameTag: `${names.prefix}-entrance`,
                logs: dmz.logs,
                dnsRuleGroupId: dmz.dmzDnsRuleGroupId,
            },
            inside,
        );

        const subnets = (kind: EntranceSubnetKind, routes: readonly TransitRoute[] = []) =>
            new SubnetGroup(
                `${name}-${kind}`,
                {
                    vpcId,
                    nameTag: `${names.prefix}-entrance-${kind}`,
                    subnets: plan.subnets[kind],
                    acl: entranceAcl(plan, kind),
                    routes,
                },
                inside,
            );
        const attachment = plan.attached
            ? new VpcAttachment(
                  `${name}-attachment`,
                  {
                      vpcId,
                      transitGatewayId: dmz.transitGatewayId,
                      subnetIds: [...subnets("transit").subnetIds],
                      transitGatewayDefaultRouteTableAssociation: false,
                      transitGatewayDefaultRouteTablePropagation: false,
                      tags: { Name: `${names.prefix}-entrance` },
                  },
                  inside,
              )
            : undefined;
        const toTheRoom =
            attachment === undefined
                ? []
                : plan.room.map((cidrBlock): TransitRoute => {
                      return { cidrBlock, transitGatewayId: attachment.transitGatewayId };
                  });

        const { subnetIds } = subnets("endpoint", toTheRoom);
        const resolver = new RoomResolver(`${name}-resolver`, { names, vpcId, subnetIds, room: plan.room }, inside);
        const endpoints = new EntranceEndpoints(`${name}-to`, { context, vpcId, subnetIds, room: plan.room }, inside);
        const connection = new RoomConnection(
            `${name}-room`,
            {
                context,
                dmz,
                plan,
                vpcId,
                terminalSubnetIds: plan.attached ? [] : subnets("terminals").subnetIds,
                endpointsGroupId: endpoints.securityGroupId,
                resolver,
            },
            inside,
        );
        if (attachment !== undefined && connection.attachmentId !== undefined) {
            new RoomRoutes(
                `${name}-routes`,
                {
                    environment,
                    routeTableIds: dmz.routeTableIds,
                    entranceAttachmentId: attachment.id,
                    roomAttachmentId: connection.attachmentId,
                },
                inside,
            );
        }

        this.vpcId = vpcId;
        this.resolverAddresses = resolver.addresses;
        this.registerOutputs({ vpcId: this.vpcId, resolverAddresses: this.resolverAddresses });
    }
}
