import type { Subnet } from "../model/parts";
import { passing } from "./allowances";
import type { Packet, Stop, Trail } from "./trail";

/** A part of a packet on its way. */
export interface Moving {
    readonly packet: Packet;
    readonly trail: Trail;
}

export interface Crossing {
    readonly through: readonly Moving[];
    readonly stops: readonly Stop[];
}

/**
 * Out of one subnet and into another: the first one's ACL judges the destination, the second one's the source. Within a
 * subnet nothing is judged. Undefined is a place that has no ACL, such as a gateway.
 */
export function crossing(from: Subnet | undefined, into: Subnet | undefined, moving: Moving): Crossing {
    if (from === into) return { through: [moving], stops: [] };
    const out = from === undefined ? { through: [moving], stops: [] } : outOf(from, moving);
    if (into === undefined) return out;
    const entered = out.through.map((each) => inTo(into, each));
    return {
        through: entered.flatMap(({ through }) => through),
        stops: [...out.stops, ...entered.flatMap(({ stops }) => stops)],
    };
}

function outOf({ name, acl }: Subnet, { packet, trail }: Moving): Crossing {
    const parts = passing(packet, acl.outward, "to");
    return {
        through: parts.map((part) => ({ packet: part.packet, trail: trail.onward(name, `${part.by} lets it out`) })),
        stops: parts.length > 0 ? [] : [stopped(packet, trail, name, `network ACL ${acl.name} lets none of it out`)],
    };
}

function inTo({ name, acl }: Subnet, { packet, trail }: Moving): Crossing {
    const parts = passing(packet, acl.inward, "from");
    return {
        through: parts.map((part) => ({ packet: part.packet, trail: trail.onward(name, `${part.by} lets it in`) })),
        stops: parts.length > 0 ? [] : [stopped(packet, trail, name, `network ACL ${acl.name} lets none of it in`)],
    };
}

export function stopped(packet: Packet, trail: Trail, at: string, why: string): Stop {
    return { packet, trail, why: { at, why } };
}
