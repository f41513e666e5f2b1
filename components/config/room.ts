import { addressPlan } from "../network/address-plan";
import type { EnvironmentConfig } from "./schema";

/** The part of the configuration that says how the room comes in. */
export type RoomAccess = Pick<EnvironmentConfig, "securityRoom" | "dmz" | "zones">;

/** The entrance's subnets that Client VPN is associated with, one in every zone. */
export function clientVpnSubnets({ dmz, zones }: RoomAccess): readonly { zoneId: string; cidrBlock: string }[] {
    return addressPlan(dmz.entranceRange, zones).map(({ zoneId, workload }) => ({ zoneId, cidrBlock: workload }));
}

/**
 * Where AWS sees a terminal of the room that comes through the entrance (`aws:VpcSourceIp`). Client VPN puts an
 * address of its own subnet in place of the terminal's, so those subnets hold nothing else; a VPN device or a dedicated
 * line passes the terminal's address on (Client VPN administrator guide, how Client VPN works).
 */
export function roomRangesSeen(config: RoomAccess): readonly string[] {
    return config.dmz.entrance.kind === "client-vpn"
        ? clientVpnSubnets(config).map(({ cidrBlock }) => cidrBlock)
        : config.securityRoom.ranges;
}
