import type { TeamContext } from "../context";

/** Whether the team's network is attached to the DMZ: only if the team has names to reach there, and the DMZ exists. */
export function hasWayOut({ environment, team }: TeamContext): boolean {
    return team.network.allowList.length > 0 && environment.transitGatewayId !== undefined;
}

/** The room's ranges, as far as packets from there can arrive at all: at a host, through the attachment. */
export function roomRangesReachingHosts(context: TeamContext): readonly string[] {
    const reachable = hasWayOut(context) && context.team.features.includes("hosts");
    return reachable ? context.environment.securityRoom.ranges : [];
}

/** What the room's terminals may use to reach a server (R20). */
export const roomPorts = [443, 22] as const;
