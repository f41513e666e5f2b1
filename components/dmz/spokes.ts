import type { EnvironmentConfig } from "../config/schema";
import type { FoundationContext } from "../foundation-context";
import type { TeamContext } from "../team/context";

/** Teams with names to reach outside: they are attached, and the firewall knows them. */
export function teamsWithWayOut({ teams }: FoundationContext): readonly TeamContext[] {
    return teams.filter(({ team }) => team.network.allowList.length > 0);
}

/** Teams whose hosts the room's terminals may reach through the transit gateway. Client VPN ends in the entrance. */
export function teamsWithHosts(context: FoundationContext): readonly TeamContext[] {
    return teamsWithWayOut(context).filter(roomReachesHosts);
}

export function roomReachesHosts({ environment, team }: TeamContext): boolean {
    const hasHosts = team.network.allowList.length > 0 && team.features.includes("hosts");
    return hasHosts && environment.dmz.entrance.kind !== "client-vpn";
}

/**
 * Everything that is not the internet, for the firewall's `HOME_NET`. AWS takes the firewall's own VPC only, and rules
 * then judge nobody's traffic (Network Firewall developer guide, stateful domain list rule groups). The whole range, not
 * a list of teams: who is on no list is at home too, and adding a team does not touch the firewall's policy.
 */
export function homeRanges({ addressRange, securityRoom }: EnvironmentConfig): readonly string[] {
    return [addressRange, ...securityRoom.ranges];
}
