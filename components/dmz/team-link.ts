import * as tgw from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { TeamContext } from "../team/context";
import { tableOf, teamRoutes, teamZone, type ZoneOfTrust } from "./transit/zones-of-trust";

export interface TeamLinkArgs {
    readonly context: TeamContext;
    /** The team's attachment, which its own account has made. Another one replaces everything here. */
    readonly attachmentId: Input<string>;
    readonly routeTableIds: Readonly<Partial<Record<ZoneOfTrust, Input<string>>>>;
    /** The firewall's attachment. */
    readonly inspectionAttachmentId: Input<string>;
}

/**
 * The DMZ's end of a team's attachment, in the network account.
 *
 * Guarantees:
 * - the attachment reads the table of the team's zone of trust and no other [teams-apart]
 * - the team's range is announced by the DMZ, not by the team [teams-apart]
 * - no table that a team reads leads to another team [teams-apart]
 */
export class TeamLink extends ComponentResource {
    constructor(name: string, args: TeamLinkArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:TeamLink", name, {}, opts);
        const { context, routeTableIds } = args;
        const inside = { parent: this };

        const accepted = new tgw.VpcAttachmentAccepter(
            `${name}-accepter`,
            {
                transitGatewayAttachmentId: args.attachmentId,
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
                tags: { Name: context.names.prefix },
            },
            inside,
        );
        const ends = { team: accepted.id, inspection: args.inspectionAttachmentId };
        new tgw.RouteTableAssociation(
            `${name}-zone`,
            {
                transitGatewayAttachmentId: accepted.id,
                transitGatewayRouteTableId: tableOf(routeTableIds, teamZone(context)),
            },
            inside,
        );
        for (const { zone, to } of teamRoutes(context)) {
            new tgw.Route(
                `${name}-${zone}`,
                {
                    transitGatewayRouteTableId: tableOf(routeTableIds, zone),
                    destinationCidrBlock: context.team.network.cidr,
                    transitGatewayAttachmentId: ends[to],
                },
                inside,
            );
        }

        this.registerOutputs({});
    }
}
