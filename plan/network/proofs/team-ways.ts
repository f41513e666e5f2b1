import type { NetworkModel } from "../model/network-model";
import type { Vpc } from "../model/parts";
import type { TeamNetwork } from "../model/teams";
import { everywhere, ranges } from "../sets/addresses";
import { covers, isEmpty, subtract } from "../sets/intervals";
import { anyService } from "../sets/services";
import { anythingIn, type Origin } from "../walk/origins";
import type { Arrival, Stop } from "../walk/trail";
import { Walk, type WalkOptions } from "../walk/walk";

/** Where packets of a team can come to, beyond its own networks. */
export interface TeamWays {
    readonly team: TeamNetwork;
    /** By routes alone, as if every security group and network ACL were open. */
    readonly routed: readonly Way[];
    /** Those that groups and ACLs let pass. */
    readonly ways: readonly Way[];
    /** Packets that some route drops on purpose. */
    readonly dropped: Stop | undefined;
    readonly paths: number;
}

export interface Way {
    readonly origin: Origin;
    readonly arrival: Arrival;
}

/**
 * Every way out of a team's networks, from whatever may be placed in any of its subnets with all the groups there are, to
 * any address, with any traffic. Answers are not asked for: one packet outward is enough to carry data.
 */
export function teamWays(model: NetworkModel, team: TeamNetwork): TeamWays {
    const routed = follow(model, team, { routesOnly: true });
    const filtered = follow(model, team, {});
    const dropped = routed.stops.find(({ why }) => why.why.startsWith("dropped by"));
    return { team, routed: routed.ways, ways: filtered.ways, dropped, paths: routed.paths + filtered.paths };
}

function follow(model: NetworkModel, { vpcs }: TeamNetwork, options: WalkOptions) {
    const ways: Way[] = [];
    const stops: Stop[] = [];
    for (const vpc of vpcs) {
        const beyond = subtract(everywhere, vpc.addresses);
        for (const origin of vpc.subnets.map(anythingIn)) {
            const walk = new Walk(model, options);
            origin.send(walk, beyond, anyService);
            ways.push(...walk.arrivals.map((arrival) => ({ origin, arrival })));
            stops.push(...walk.stops);
        }
    }
    return { ways, stops, paths: ways.length + stops.length };
}

/** The network of the endpoints that all teams share, if there is one. */
export function isSharedEndpoints(model: NetworkModel, vpc: Vpc): boolean {
    const { endpoints } = model.config.dmz;
    return (
        endpoints.kind === "shared" &&
        vpc.team === undefined &&
        !isEmpty(vpc.addresses) &&
        covers(ranges([endpoints.range]), vpc.addresses)
    );
}
