import type { Connection, Subnet } from "../model/parts";
import type { AddressSet } from "../sets/addresses";
import type { ServiceSet } from "../sets/services";

/** All packets of a kind at once: from any of the sources to any of the destinations. */
export interface Packet {
    readonly from: AddressSet;
    readonly to: AddressSet;
    readonly services: ServiceSet;
}

/** One step of a path: where, and what lets the packet go on from there or stops it. */
export interface Hop {
    readonly at: string;
    readonly why: string;
}

/** What a packet has gone through so far. */
interface Passed {
    /** Ids of subnets, so that nothing goes in circles. */
    readonly subnets: readonly string[];
    /** Ids of the firewall endpoints that judged it, in order. */
    readonly firewalls: readonly string[];
    /** The zone in which it entered a VPC that keeps a conversation in one zone, by attachment. */
    readonly zones: ReadonlyMap<string, string>;
    /** The NAT gateway's subnet, once a gateway put its own address in place of the sender's. */
    readonly translated: Subnet | undefined;
}

interface Step {
    readonly hop: Hop;
    readonly before: Step | undefined;
}

/** How a packet came to where it is. Ways that part share their beginning. */
export class Trail {
    static readonly start = new Trail(undefined, {
        subnets: [],
        firewalls: [],
        zones: new Map(),
        translated: undefined,
    });

    private constructor(
        private readonly last: Step | undefined,
        readonly passed: Passed,
    ) {}

    onward(at: string, why: string): Trail {
        return new Trail({ hop: { at, why }, before: this.last }, this.passed);
    }

    through(passed: Partial<Passed>): Trail {
        return new Trail(this.last, { ...this.passed, ...passed });
    }

    get hops(): readonly Hop[] {
        const hops: Hop[] = [];
        for (let step = this.last; step !== undefined; step = step.before) hops.push(step.hop);
        return hops.reverse();
    }
}

/** Where a path ends. */
export type End =
    /** At an address in a subnet; whether somebody takes the packet there, groups say. */
    | { readonly kind: "subnet"; readonly subnet: Subnet }
    | { readonly kind: "service"; readonly endpoint: string }
    | { readonly kind: "internet"; readonly gateway: string }
    | { readonly kind: "connection"; readonly connection: Connection }
    /** Out of what is known: another organization's VPC, an appliance, a target that the model has no word for. */
    | { readonly kind: "unknown"; readonly what: string };

export interface Arrival {
    readonly end: End;
    readonly packet: Packet;
    readonly trail: Trail;
}

/** What became of packets that arrive nowhere. */
export interface Stop {
    readonly packet: Packet;
    readonly trail: Trail;
    readonly why: Hop;
}

/** A path as lines that a reviewer reads from top to bottom. */
export function pathLines(hops: readonly Hop[]): readonly string[] {
    return hops.map(({ at, why }, index) => `  ${index + 1}. ${at}: ${why}`);
}

/** A path in one line, by the places that it passes. */
export function pathText(hops: readonly Hop[]): string {
    return hops
        .map(({ at }) => at)
        .filter((at, index, all) => at !== all[index - 1])
        .join(" → ");
}

export function endText(end: End): string {
    switch (end.kind) {
        case "subnet":
            return `subnet ${end.subnet.name}`;
        case "service":
            return `gateway endpoint ${end.endpoint}`;
        case "internet":
            return `the internet by ${end.gateway}`;
        case "connection":
            return `${end.connection.room ? "the security room" : "a place outside"} by ${end.connection.name}`;
        case "unknown":
            return end.what;
    }
}
