import { clientVpnSubnets, roomRangesSeen } from "../../config/room";
import type { EnvironmentConfig } from "../../config/schema";
import { addressPlan } from "../../network/address-plan";
import type { ZoneSubnet } from "../../network/subnet-group";

/** What a subnet of the entrance is for: endpoints, the transit gateway's attachment, or Client VPN's interfaces. */
export type EntranceSubnetKind = "endpoint" | "transit" | "terminals";

/** What the entrance consists of, and which packets cross it. */
export interface EntrancePlan {
    readonly subnets: Readonly<Record<EntranceSubnetKind, readonly ZoneSubnet[]>>;
    /** Whose packets arrive at the endpoints. */
    readonly room: readonly string[];
    /** Whether the room lies behind the transit gateway. Client VPN ends in the entrance. */
    readonly attached: boolean;
}

export function entrancePlan(environment: EnvironmentConfig): EntrancePlan {
    const zones = addressPlan(environment.dmz.entranceRange, environment.zones);
    return {
        subnets: {
            endpoint: zones.map(({ zoneId, endpoint }) => ({ zoneId, cidrBlock: endpoint })),
            transit: zones.map(({ zoneId, transit }) => ({ zoneId, cidrBlock: transit })),
            terminals: clientVpnSubnets(environment),
        },
        room: roomRangesSeen(environment),
        attached: environment.dmz.entrance.kind !== "client-vpn",
    };
}
