import * as tgw from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { EnvironmentConfig } from "../../config/schema";
import type { ZoneTables } from "../transit/transit-gateway";
import { tableOf } from "../transit/zones-of-trust";

export interface RoomRoutesArgs {
    readonly environment: EnvironmentConfig;
    readonly routeTableIds: ZoneTables;
    /** The entrance network's attachment. */
    readonly entranceAttachmentId: Input<string>;
    /** The attachment of the tunnels or the dedicated line. */
    readonly roomAttachmentId: Input<string>;
}

/**
 * The room's way through the transit gateway: to the entrance's endpoints directly, to hosts through the firewall. All
 * routes are static, so that no device announces a range that is not the room's.
 *
 * Guarantees:
 * - the room and the entrance read the entrance's route table and no other [single-entrance]
 * - from the firewall, the room's ranges lead to the room, and not to the internet [filtered-egress]
 */
export class RoomRoutes extends ComponentResource {
    constructor(name: string, args: RoomRoutesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:RoomRoutes", name, {}, opts);
        const { environment, routeTableIds, entranceAttachmentId, roomAttachmentId } = args;
        const { dmz, securityRoom } = environment;

        for (const [who, transitGatewayAttachmentId] of [
            ["entrance", entranceAttachmentId],
            ["room", roomAttachmentId],
        ] as const) {
            new tgw.RouteTableAssociation(
                `${name}-${who}`,
                { transitGatewayAttachmentId, transitGatewayRouteTableId: tableOf(routeTableIds, "entrance") },
                { parent: this },
            );
        }
        const toTheRoom = securityRoom.ranges.map((destination) => ({ destination, to: roomAttachmentId }));
        const routes = [
            { zone: "entrance", destination: dmz.entranceRange, to: entranceAttachmentId },
            ...toTheRoom.map((route) => ({ zone: "entrance", ...route }) as const),
            ...toTheRoom.map((route) => ({ zone: "inspection", ...route }) as const),
        ] as const;
        for (const { zone, destination, to } of routes) {
            new tgw.Route(
                `${name}-${zone}-${destination.replace("/", "-")}`,
                {
                    transitGatewayRouteTableId: tableOf(routeTableIds, zone),
                    destinationCidrBlock: destination,
                    transitGatewayAttachmentId: to,
                },
                { parent: this },
            );
        }

        this.registerOutputs({});
    }
}
