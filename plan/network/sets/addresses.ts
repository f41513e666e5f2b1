import { Netmask } from "netmask";
import { neverPublic, parseRange } from "../../../components/config/ranges";
import { intersect, interval, nothing, same, subtract, union, type Interval, type IntervalSet } from "./intervals";

/** Addresses of both families on one line: IPv4 from 0, IPv6 after it. */
export type AddressSet = IntervalSet;

const endOfIpv4 = 2n ** 32n;
const lengthOfIpv6 = 128;

export const allIpv4: AddressSet = interval(0n, endOfIpv4 - 1n);
export const allIpv6: AddressSet = interval(endOfIpv4, endOfIpv4 + 2n ** 128n - 1n);
export const everywhere: AddressSet = union(allIpv4, allIpv6);

/** Parses a range of either family; `undefined` if it is none. */
export function range(cidr: string): AddressSet | undefined {
    const ipv6 = cidr.includes(":");
    if (!/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(cidr)) return undefined;
    if (!ipv6) {
        const { first, last } = parseRange(cidr);
        return interval(BigInt(first), BigInt(last));
    }
    const block = new Netmask(cidr);
    const first = endOfIpv4 + ipv6Number(block.base);
    return interval(first, first + 2n ** BigInt(lengthOfIpv6 - block.bitmask) - 1n);
}

/** The union of ranges that the program wrote itself. Whatever cannot be read is taken for everything, never for nothing. */
export function ranges(cidrs: readonly string[]): AddressSet {
    return union(...cidrs.map((cidr) => range(cidr) ?? everywhere));
}

/** How many leading bits a range fixes: the longer prefix wins. */
export function prefixLength(cidr: string): number {
    return cidr.includes("/") ? Number(cidr.slice(cidr.indexOf("/") + 1)) : cidr.includes(":") ? lengthOfIpv6 : 32;
}

/**
 * A stand-in for what is behind one of AWS's own prefix lists: AWS publishes those addresses and changes them. It is
 * taken from class E, which nobody has: a rule for every address includes it, and no range that anybody writes does.
 */
export function standIn(index: number): AddressSet {
    const first = BigInt(parseRange("240.0.0.0/4").first) + BigInt(index) * 256n;
    return interval(first, first + 255n);
}

const classE = ranges(["240.0.0.0/4"]);
/** Unique local, link-local and multicast (IANA special-purpose registry); loopback besides. */
const neverPublicIpv6 = ranges(["fc00::/7", "fe80::/10", "ff00::/8", "::1/128"]);

/** Every address of the internet, both families. */
export const internet: AddressSet = subtract(
    everywhere,
    union(...neverPublic.map(({ first, last }) => interval(BigInt(first), BigInt(last))), neverPublicIpv6),
);

/** What a name outside resolves to for clients without IPv6. */
export const internetIpv4: AddressSet = intersect(internet, allIpv4);

/** The internet, and with it what AWS's services are reached at where no endpoint stands before them. */
export const outside: AddressSet = union(internet, classE);

/** A few words for a set, as evidence shows it. */
export function addressText(set: AddressSet, shown = 3): string {
    const named = names.find(([known]) => same(known, set));
    if (named !== undefined) return named[1];
    if (set.length === 0) return "no address";
    const parts = set.slice(0, shown).map(intervalText);
    return set.length > shown ? `${parts.join(", ")} and ${set.length - shown} more ranges` : parts.join(", ");
}

const names: readonly (readonly [AddressSet, string])[] = [
    [everywhere, "any address"],
    [allIpv4, "any IPv4 address"],
    [allIpv6, "any IPv6 address"],
    [internet, "the internet"],
    [outside, "the internet"],
    [nothing, "no address"],
];

function intervalText({ first, last }: Interval): string {
    const ipv6 = first >= endOfIpv4;
    const start = ipv6 ? endOfIpv4 : 0n;
    const text = ipv6 ? ipv6Text : ipv4Text;
    const bits = (last - first + 1n).toString(2).length - 1;
    const aligned = last - first + 1n === 2n ** BigInt(bits) && (first - start) % 2n ** BigInt(bits) === 0n;
    const from = text(first - start);
    return aligned ? `${from}/${(ipv6 ? lengthOfIpv6 : 32) - bits}` : `${from} to ${text(last - start)}`;
}

function ipv4Text(address: bigint): string {
    return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

function ipv6Text(address: bigint): string {
    const groups = Array.from({ length: 8 }, (_, index) =>
        ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
    );
    return groups.join(":").replace(/(^|:)0(:0)+(:|$)/, "::");
}

function ipv6Number(text: string): bigint {
    const [head = "", tail] = text.split("::");
    const groups = (part: string) => (part === "" ? [] : part.split(":"));
    const [before, after] = [groups(head), groups(tail ?? "")];
    const middle = Array.from({ length: 8 - before.length - after.length }, () => "0");
    return [...before, ...middle, ...after].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
