import type { NetworkModel } from "../model/network-model";
import type { Group, Subnet } from "../model/parts";
import { everywhere } from "../sets/addresses";
import { anyService, type ServiceSet } from "../sets/services";
import { passing } from "../walk/allowances";
import type { Origin } from "../walk/origins";
import type { Arrival, Hop } from "../walk/trail";
import { Walk } from "../walk/walk";

/** Packets that somebody in a subnet would take, by the groups that an interface there may have. */
export interface Accepted {
    readonly subnet: Subnet;
    readonly group: Group;
    readonly services: ServiceSet;
    readonly arrival: Arrival;
    readonly hops: readonly Hop[];
}

export interface Sent {
    readonly arrivals: readonly Arrival[];
    readonly paths: number;
}

/** Everything that somebody can send anywhere, and where it comes to. */
export function everythingFrom(model: NetworkModel, origin: Origin): Sent {
    const walk = new Walk(model);
    origin.send(walk, everywhere, anyService);
    return { arrivals: walk.arrivals, paths: walk.arrivals.length + walk.stops.length };
}

/** What any group of the VPC would take of an arrival. */
export function acceptedBy(arrival: Arrival): readonly Accepted[] {
    const { end, packet, trail } = arrival;
    if (end.kind !== "subnet") return [];
    const { subnet } = end;
    return subnet.vpc.groups.flatMap((group) =>
        passing(packet, group.inward, "from").map((passed) => ({
            subnet,
            group,
            services: passed.packet.services,
            arrival: { ...arrival, packet: passed.packet },
            hops: trail.onward(subnet.name, `${passed.by} of ${group.name} takes it`).hops,
        })),
    );
}
