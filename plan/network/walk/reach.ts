import type { NetworkModel } from "../model/network-model";
import type { Group, Subnet } from "../model/parts";
import { internetIpv4, type AddressSet } from "../sets/addresses";
import { nothing, union } from "../sets/intervals";
import { service, serviceText, type ServiceSet } from "../sets/services";
import { exactly, passing, together } from "./allowances";
import { answerServices, answersTo } from "./answers";
import { uncovered } from "./coverage";
import { fromInterface, internetInward, room, type Origin, type Peer } from "./origins";
import type { Arrival, Hop, Stop } from "./trail";
import { Walk } from "./walk";

/** One end of a conversation. An interface has groups; a service is behind a gateway endpoint. */
export type Place =
    | {
          readonly kind: "interface";
          readonly name: string;
          /** It may be in any of them, and must work in all. */
          readonly subnets: readonly Subnet[];
          readonly groups: readonly Group[];
      }
    | { readonly kind: "service"; readonly name: string; readonly addresses: AddressSet }
    | { readonly kind: "internet" }
    | { readonly kind: "room" };

export interface Traffic {
    readonly protocol: "tcp" | "udp";
    readonly port: number;
}

export interface Reach {
    /** Every sender reaches every address of the place, and every answer comes back. */
    readonly reachable: boolean;
    /** There and back, or as far as it goes and what stops it there. */
    readonly path: readonly Hop[];
    /** How many ways were followed. */
    readonly walked: number;
}

/** Whether a conversation can be held: there through routes, groups and ACLs, and back. */
export function reach(model: NetworkModel, from: Place, to: Place, { protocol, port }: Traffic): Reach {
    const services = service(protocol, port);
    const results = originsOf(model, from, peerOf(to)).map((origin) => reachFrom(model, origin, to, services));
    const failed = results.find(({ reachable }) => !reachable);
    const walked = results.reduce((sum, each) => sum + each.walked, 0);
    const nobody: Reach = { reachable: false, path: [{ at: nameOf(from), why: "nobody sends from there" }], walked: 0 };
    return { ...(failed ?? results[0] ?? nobody), walked };
}

function reachFrom(model: NetworkModel, origin: Origin, to: Place, services: ServiceSet): Reach {
    const wanted = { from: origin.addresses, to: addressesOf(to), services };
    const walk = new Walk(model);
    origin.send(walk, wanted.to, services);
    const there = walk.arrivals.filter(({ end }) => isAt(end, to));
    const taken = there.flatMap((arrival) => takenBy(to, origin, arrival));
    const walked = walk.arrivals.length + walk.stops.length;
    // A NAT gateway's own address stands for all of the senders'.
    const seen = taken.map(({ packet, trail }) =>
        trail.passed.translated ? { ...packet, from: wanted.from } : packet,
    );
    const [first] = taken;
    if (first === undefined || uncovered(wanted, seen).length > 0) {
        return { reachable: false, path: obstacle(walk.stops, there, to), walked };
    }
    const answered = taken.map((arrival) => answer(model, arrival, origin));
    const steps = walked + answered.reduce((sum, each) => sum + each.walked, 0);
    const silent = answered.find(({ reachable }) => !reachable);
    const path = silent?.path ?? [...first.trail.hops, ...(answered[0]?.path ?? [])];
    return { reachable: silent === undefined, path, walked: steps };
}

/** Whether all answers to an arrival come home. A failure tells the whole way, a success the way back. */
function answer(model: NetworkModel, arrival: Arrival, origin: Origin): Reach {
    const back = arrival.trail.passed.translated === undefined ? arrival.packet.from : origin.addresses;
    const { arrivals, stops } = answersTo(model, arrival, origin, back);
    const home = arrivals.filter(({ end }) => origin.home(end));
    const wanted = { from: arrival.packet.to, to: back, services: answerServices(arrival.packet.services) };
    const walked = arrivals.length + stops.length;
    const lost = uncovered(
        wanted,
        home.map(({ packet }) => packet),
    );
    if (lost.length === 0) return { reachable: true, path: home[0]?.trail.hops ?? [], walked };
    const [part] = lost;
    const missing = part === undefined ? "" : `answers on ${serviceText(part.services)} do not come back`;
    const path = [...arrival.trail.hops, ...farthest(stops), { at: origin.name, why: missing }];
    return { reachable: false, path, walked };
}

/** What the groups at the destination take of what arrives. */
function takenBy(to: Place, origin: Origin, arrival: Arrival): readonly Arrival[] {
    if (to.kind !== "interface") return [arrival];
    const entries = exactly(together(to.groups, "inward"), origin);
    return passing(arrival.packet, entries, "from").map(({ packet, by }) => ({
        ...arrival,
        packet,
        trail: arrival.trail.onward(to.name, by),
    }));
}

/** The obstacle that was met farthest along the way. */
function obstacle(stops: readonly Stop[], there: readonly Arrival[], to: Place): readonly Hop[] {
    const [arrival] = there;
    if (arrival !== undefined && to.kind === "interface") {
        const groups = to.groups.map(({ name }) => name).join(", ") || "none";
        return [...arrival.trail.hops, { at: to.name, why: `no security group rule lets it in (groups: ${groups})` }];
    }
    return farthest(stops);
}

function farthest(stops: readonly Stop[]): readonly Hop[] {
    const [stop] = [...stops].sort((a, b) => b.trail.hops.length - a.trail.hops.length);
    return stop === undefined ? [] : [...stop.trail.hops, stop.why];
}

function isAt(end: Arrival["end"], to: Place): boolean {
    switch (to.kind) {
        case "interface":
            return end.kind === "subnet" && to.subnets.includes(end.subnet);
        case "service":
            return end.kind === "service" && end.endpoint === to.name;
        case "internet":
            return end.kind === "internet";
        case "room":
            return end.kind === "connection" && end.connection.room;
    }
}

function addressesOf(place: Place): AddressSet {
    switch (place.kind) {
        case "interface":
            return union(...place.subnets.map(({ addresses }) => addresses));
        case "service":
            return place.addresses;
        case "room":
            return nothing;
        case "internet":
            return internetIpv4;
    }
}

function originsOf(model: NetworkModel, from: Place, peer: Peer | undefined): readonly Origin[] {
    switch (from.kind) {
        case "interface":
            return from.subnets.map((subnet) => fromInterface(from.name, subnet, from.groups, peer));
        case "room":
            return room(model);
        case "internet":
            return internetInward(model);
        case "service":
            return [];
    }
}

function peerOf(to: Place): Peer | undefined {
    return to.kind === "interface" ? { groups: to.groups.map(({ id }) => id), addresses: addressesOf(to) } : undefined;
}

function nameOf(place: Place): string {
    return "name" in place ? place.name : place.kind;
}
