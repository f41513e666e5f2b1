import type { Allowance, Group, GroupAllowance } from "../model/parts";
import type { AddressSet } from "../sets/addresses";
import { intersect, isEmpty, same, union } from "../sets/intervals";
import type { Packet } from "./trail";

/** Which end of a packet an entry speaks of. */
type EndOfPacket = "from" | "to";

export interface Passed {
    readonly packet: Packet;
    readonly by: string;
}

/** What of a packet the entries let pass, part by part. */
export function passing(packet: Packet, entries: readonly Allowance[], end: EndOfPacket): readonly Passed[] {
    return entries.flatMap(({ peers, services, by }) => {
        const common = intersect(packet.services, services);
        if (isEmpty(common)) return [];
        const addresses = intersect(packet[end], peers);
        return isEmpty(addresses) ? [] : [{ packet: { ...packet, [end]: addresses, services: common }, by }];
    });
}

/**
 * The entries of several groups together, as an interface has them. Entries alike are told once; of those with the same
 * traffic the addresses are joined, unless that would blur which entry it was.
 */
export function together(groups: readonly Group[], direction: "inward" | "outward"): readonly GroupAllowance[] {
    const result: GroupAllowance[] = [];
    for (const entry of groups.flatMap((group) => group[direction])) {
        const alike = result.some((known) => same(known.peers, entry.peers) && same(known.services, entry.services));
        if (!alike) result.push(entry);
    }
    return result;
}

/** Entries with the peers that are meant exactly, where it is known which groups the peer has. */
export function exactly(
    entries: readonly GroupAllowance[],
    peer: { readonly groups: readonly string[]; readonly addresses: AddressSet },
): readonly Allowance[] {
    return entries.map(({ written, groups, services, by }) => ({
        services,
        by,
        peers: groups.some((group) => peer.groups.includes(group)) ? union(written, peer.addresses) : written,
    }));
}
