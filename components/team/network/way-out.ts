import type { TeamContext } from "../context";

/**
 * Whether the team's network is attached to the DMZ: only if the team has something to reach there, names outside or
 * shared endpoints.
 */
export function hasAttachment(context: TeamContext): boolean {
    return hasWayOut(context) || sharedEndpointsRange(context) !== undefined;
}

/** Whether anything outside can be reached at all: only if the team has names to reach there. */
export function hasWayOut({ team }: TeamContext): boolean {
    return team.network.allowList.length > 0;
}

/** Where the endpoints are that all teams share; undefined when each team has its own. */
export function sharedEndpointsRange({ environment }: TeamContext): string | undefined {
    const { endpoints } = environment.dmz;
    return endpoints.kind === "shared" ? endpoints.range : undefined;
}

/** What is routed to the transit gateway: everything, or the shared endpoints alone. */
export function routedToDmz(context: TeamContext): readonly string[] {
    if (hasWayOut(context)) {
        return ["0.0.0.0/0"];
    }
    const range = sharedEndpointsRange(context);
    return range !== undefined && hasAttachment(context) ? [range] : [];
}

/**
 * The room's ranges, as far as packets from there can arrive at all: at a host, through the attachment. Client VPN ends
 * in the entrance, from where nothing is routed on.
 */
export function roomRangesReachingHosts(context: TeamContext): readonly string[] {
    const { dmz, securityRoom } = context.environment;
    const reachable =
        hasWayOut(context) && context.team.features.includes("hosts") && dmz.entrance.kind !== "client-vpn";
    return reachable ? securityRoom.ranges : [];
}

/** What the room's terminals may use to reach a server (R20). */
export const roomPorts = [443, 22] as const;
