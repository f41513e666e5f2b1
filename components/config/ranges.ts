import { Netmask } from "netmask";

/** An IPv4 range as numbers, both ends included. */
export interface Range {
    readonly first: number;
    readonly last: number;
    readonly bits: number;
}

/** Parses a range that the schema has accepted. */
export function parseRange(cidr: string): Range {
    const block = new Netmask(cidr);
    const first = toNumber(block.base);
    return { first, last: first + block.size - 1, bits: block.bitmask };
}

export function contains(outer: Range, inner: Range): boolean {
    return outer.first <= inner.first && inner.last <= outer.last;
}

export function overlap(a: Range, b: Range): boolean {
    return a.first <= b.last && b.first <= a.last;
}

/** RFC 1918: what an organization numbers its own networks with. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] as const;

/**
 * What never appears as the source of a call to AWS over the internet (IANA special-purpose registry): private,
 * carrier-grade NAT, loopback, link-local, "this network", multicast and reserved.
 */
export const neverPublic = [
    ...privateRanges,
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "0.0.0.0/8",
    "224.0.0.0/4",
    "240.0.0.0/4",
].map(parseRange);

const private_ = privateRanges.map(parseRange);

export function isPrivate(range: Range): boolean {
    return private_.some((outer) => contains(outer, range));
}

export function isPublic(range: Range): boolean {
    return !neverPublic.some((other) => overlap(other, range));
}

/** The first range of the given size within `within` that touches none of `taken`; undefined when it is full. */
export function nextFree(within: Range, bits: number, taken: readonly Range[]): string | undefined {
    const size = 2 ** (32 - bits);
    const sorted = [...taken].sort((a, b) => a.first - b.first);
    let first = Math.ceil(within.first / size) * size;
    for (const range of sorted) {
        if (overlap({ first, last: first + size - 1, bits }, range)) {
            first = Math.ceil((range.last + 1) / size) * size;
        }
    }
    return first + size - 1 <= within.last ? `${toText(first)}/${bits}` : undefined;
}

function toNumber(address: string): number {
    return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toText(address: number): string {
    return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}
