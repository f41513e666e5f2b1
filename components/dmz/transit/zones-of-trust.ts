import type { EnvironmentConfig } from "../../config/schema";
import type { TeamContext } from "../../team/context";
import { roomReachesHosts } from "../spokes";

/**
 * The transit gateway's route tables, one for each zone of trust; an attachment reads the one that it is associated with.
 * `secure`: teams with a list. `sealed`: teams without one, where endpoints are shared. `inspection`: what comes out of
 * the firewall. `egress`: what comes back from the internet. `entrance`: the security room. `endpoints`: the shared
 * endpoints.
 */
export type ZoneOfTrust = "secure" | "inspection" | "egress" | "entrance" | "sealed" | "endpoints";

/** A static route. Nothing is propagated, so that no attachment can announce a range that is not its own. */
export interface ZoneRoute {
    readonly zone: ZoneOfTrust;
    /** What the route is for; part of the resource's name. */
    readonly role: string;
    readonly destination: string;
    /** The attachment that it leads to; `nowhere` drops the packet. */
    readonly to: "nowhere" | "inspection" | "egress";
}

/** The tables that an environment needs. */
export function zonesOfTrust({ dmz }: EnvironmentConfig): readonly ZoneOfTrust[] {
    const always: readonly ZoneOfTrust[] = ["secure", "inspection", "egress", "entrance"];
    return dmz.endpoints.kind === "shared" ? [...always, "sealed", "endpoints"] : always;
}

const everywhere = "0.0.0.0/0";

/**
 * The routes that do not depend on which teams there are. The environment's whole range leads nowhere from a team, so
 * that no packet gets from one team to another, whatever the firewall says: only a longer prefix would, and none leads
 * to a team but behind the firewall. There a range of no team leads nowhere too, rather than to the internet.
 */
export function commonRoutes({ addressRange }: EnvironmentConfig): readonly ZoneRoute[] {
    return [
        { zone: "secure", role: "outward", destination: everywhere, to: "inspection" },
        { zone: "secure", role: "to-other-teams", destination: addressRange, to: "nowhere" },
        { zone: "inspection", role: "outward", destination: everywhere, to: "egress" },
        { zone: "inspection", role: "to-nobody", destination: addressRange, to: "nowhere" },
        { zone: "egress", role: "back", destination: addressRange, to: "inspection" },
    ];
}

/** The routes that one team brings; `team` is its own attachment. */
export interface TeamRoute {
    readonly zone: ZoneOfTrust;
    readonly to: "team" | "inspection";
}

/** Where the team's range leads, zone by zone. A team without a list is behind the firewall of nobody and out of its reach. */
export function teamRoutes(context: TeamContext): readonly TeamRoute[] {
    const { environment, team } = context;
    const behindFirewall: readonly TeamRoute[] =
        team.network.allowList.length > 0 ? [{ zone: "inspection", to: "team" }] : [];
    const room: readonly TeamRoute[] = roomReachesHosts(context) ? [{ zone: "entrance", to: "inspection" }] : [];
    const shared: readonly TeamRoute[] =
        environment.dmz.endpoints.kind === "shared" ? [{ zone: "endpoints", to: "team" }] : [];
    return [...behindFirewall, ...room, ...shared];
}

/** The table that the team's attachment reads. */
export function teamZone({ team }: TeamContext): ZoneOfTrust {
    return team.network.allowList.length > 0 ? "secure" : "sealed";
}

/** The id of a zone's table. */
export function tableOf<T>(tables: Readonly<Partial<Record<ZoneOfTrust, T>>>, zone: ZoneOfTrust): T {
    const table = tables[zone];
    if (table === undefined) {
        throw new Error(`dmz: there is no route table for ${zone}; it exists only where dmz.endpoints is shared`);
    }
    return table;
}
