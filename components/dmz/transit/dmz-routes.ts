import * as tgw from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { EnvironmentConfig } from "../../config/schema";
import type { ZoneTables } from "./transit-gateway";
import { commonRoutes, tableOf } from "./zones-of-trust";

export interface DmzRoutesArgs {
    readonly environment: EnvironmentConfig;
    readonly routeTableIds: ZoneTables;
    /** The attachments of the DMZ's own networks. */
    readonly attachmentIds: Readonly<Record<"inspection" | "egress", Input<string>>>;
}

/**
 * The routes between the DMZ's own networks, and those that keep teams apart.
 *
 * Guarantees:
 * - what leaves a team goes to the firewall, and what leaves the firewall goes to the internet [filtered-egress]
 * - answers from the internet go to the firewall [filtered-egress]
 * - from a team, the range of every other team leads nowhere [teams-apart]
 */
export class DmzRoutes extends ComponentResource {
    constructor(name: string, args: DmzRoutesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DmzRoutes", name, {}, opts);
        const { attachmentIds, routeTableIds } = args;

        for (const zone of ["inspection", "egress"] as const) {
            new tgw.RouteTableAssociation(
                `${name}-${zone}`,
                {
                    transitGatewayAttachmentId: attachmentIds[zone],
                    transitGatewayRouteTableId: tableOf(routeTableIds, zone),
                },
                { parent: this },
            );
        }
        for (const { zone, role, destination, to } of commonRoutes(args.environment)) {
            new tgw.Route(
                `${name}-${zone}-${role}`,
                {
                    transitGatewayRouteTableId: tableOf(routeTableIds, zone),
                    destinationCidrBlock: destination,
                    ...(to === "nowhere" ? { blackhole: true } : { transitGatewayAttachmentId: attachmentIds[to] }),
                },
                { parent: this },
            );
        }

        this.registerOutputs({});
    }
}
