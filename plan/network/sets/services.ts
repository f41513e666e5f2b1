import { interval, nothing, same, union, type Interval, type IntervalSet } from "./intervals";

/** Kinds of traffic on one line: each IP protocol has 65,536 places, which are its ports if it has any. */
export type ServiceSet = IntervalSet;

const ports = 65536n;
const numbers: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };
const protocols = 256n;

export const anyService: ServiceSet = interval(0n, protocols * ports - 1n);

/** Traffic of a protocol to ports, as security groups and network ACLs write it. `-1` and `all` are every protocol. */
export function service(protocol: string, from?: number, to?: number): ServiceSet {
    const name = protocol.toLowerCase();
    if (name === "-1" || name === "all") return anyService;
    const number = numbers[name] ?? Number(name);
    if (!Number.isInteger(number) || number < 0 || number > 255) return anyService;
    const base = BigInt(number) * ports;
    const hasPorts = number === numbers["tcp"] || number === numbers["udp"];
    if (!hasPorts || from === undefined || from < 0) return interval(base, base + ports - 1n);
    return interval(base + BigInt(from), base + BigInt(to ?? from));
}

export function tcp(from: number, to = from): ServiceSet {
    return service("tcp", from, to);
}

export function udp(from: number, to = from): ServiceSet {
    return service("udp", from, to);
}

/**
 * Where clients listen for answers: Linux takes 32768 to 60999, Windows 49152 to 65535. A network ACL keeps no state, so
 * all of it must be open for the answer.
 */
export const answersByTcp: ServiceSet = tcp(32768, 65535);
export const answersByUdp: ServiceSet = udp(32768, 65535);

/** Questions for names: plain and inside TLS. */
export const dns: ServiceSet = union(tcp(53), udp(53), tcp(853), udp(853));

/** `tcp 443`, `any udp`, `any traffic`. */
export function serviceText(set: ServiceSet): string {
    if (same(set, anyService)) return "any traffic";
    if (same(set, nothing)) return "no traffic";
    const shown = set.slice(0, 4).flatMap(intervalText);
    return set.length > 4 ? `${shown.join(", ")} and more` : shown.join(", ");
}

function intervalText({ first, last }: Interval): readonly string[] {
    const [from, to] = [Number(first / ports), Number(last / ports)];
    if (from !== to) return [`protocols ${from} to ${to}`];
    const name = Object.keys(numbers).find((known) => numbers[known] === from) ?? `protocol ${from}`;
    const [low, high] = [first % ports, last % ports];
    if (low === 0n && high === ports - 1n) return [`any ${name}`];
    return [low === high ? `${name} ${low}` : `${name} ${low} to ${high}`];
}
