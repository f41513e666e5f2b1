import { coversInternet } from "./cidr";
import { isUnknown, passingOver, seen } from "./unknown";
import { list, number, text } from "./values";

/** One permission of a security group, in whichever of the three forms it is written. */
export interface Opening {
    readonly protocol: string;
    readonly ports: string;
    readonly ranges: readonly string[];
}

export interface Block {
    readonly protocol?: unknown;
    readonly ipProtocol?: unknown;
    readonly fromPort?: unknown;
    readonly toPort?: unknown;
    readonly cidrBlocks?: readonly string[];
    readonly ipv6CidrBlocks?: readonly string[];
    readonly cidrIpv4?: string;
    readonly cidrIpv6?: string;
}

/** Protocols that are often given by number (IANA, assigned internet protocol numbers). */
const protocols: Readonly<Record<string, string>> = { "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6" };

const rangeKeys = ["cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"] as const;

/** Reads inline blocks, `SecurityGroupRule`s and `vpc.SecurityGroup…Rule`s alike. */
export function openingOf(block: Block): Opening {
    const given = String(block.protocol ?? block.ipProtocol ?? "-1").toLowerCase();
    const protocol = protocols[given] ?? given;
    const [from, to] = [number(block.fromPort), number(block.toPort)];
    const every = protocol === "-1" || protocol === "all" || from === undefined || from === -1;
    const ranges = rangeKeys.flatMap((key) => list<unknown>(block[key]));
    return {
        protocol: protocol === "-1" ? "all protocols" : protocol,
        ports: every ? "every port" : from === to ? `port ${from}` : `ports ${from} to ${to ?? from}`,
        ranges: ranges.filter((range) => typeof range === "string"),
    };
}

/** What is known of an opening: that it is open to everybody stands, whatever else of it is known only later. */
function knownOpening(block: Block): Opening {
    const keys = ["protocol", "ipProtocol", "fromPort", "toPort", ...rangeKeys];
    const given = keys.map((key) => [key, seen(block, key)] as const);
    const unknown = given.filter(([, value]) => isUnknown(value)).map(([key]) => key);
    const known = openingOf(Object.fromEntries(given.filter(([, value]) => !isUnknown(value))));
    return {
        ...known,
        ranges: known.ranges.filter((range) => !isUnknown(range)),
        ...(unknown.some((key) => /protocol$/i.test(key)) && { protocol: "a protocol not known yet" }),
        ...(unknown.some((key) => key.endsWith("Port")) && { ports: "ports not known yet" }),
    };
}

/** The openings that reach the internet, or come from it, each or all together. */
export function internetOpenings(blocks: readonly Block[]): readonly Opening[] {
    const openings = blocks.map(knownOpening);
    // A range that is not known may be the internet: reading it says so.
    const readAll = () => blocks.forEach((block) => rangeKeys.forEach((key) => [...list<unknown>(block[key])]));
    if (!coversInternet(openings.flatMap(({ ranges }) => ranges))) {
        readAll();
        return [];
    }
    passingOver(readAll);
    const wide = openings.filter(({ ranges }) => coversInternet(ranges));
    return wide.length > 0 ? wide : openings;
}

/** The permissions that a group lists; those that are known, where they are open whatever the others will be. */
export function blocksOf(group: Readonly<Record<string, unknown>>, way: "ingress" | "egress"): readonly Block[] {
    const given = list(seen(group, way) as Block[]);
    const known = given.filter((block) => !isUnknown(block));
    const enough = known.length < given.length && internetOpenings(known).length > 0;
    return enough ? known : list(group[way] as Block[]);
}

export function openingFault({ protocol, ports, ranges }: Opening, way: "ingress" | "egress"): string {
    const [verb, fix] = way === "ingress" ? ["from", "name the sources"] : ["to", "name the destinations"];
    return `${way} opens ${ports} of ${protocol} ${verb} the internet (${ranges.join(", ")}); ${fix}`;
}

/** Faults of openings that come from the internet. */
export function ingressFaults(blocks: readonly Block[]): readonly string[] {
    return internetOpenings(blocks).map((opening) => openingFault(opening, "ingress"));
}

/** Where a route leads, and for which destinations. */
export interface RouteTarget {
    readonly gatewayId?: string;
    readonly natGatewayId?: string;
    readonly egressOnlyGatewayId?: string;
    readonly carrierGatewayId?: string;
}

/** The property of a route that leads to the internet; presence counts, as gateway ids are known late. */
export function exitOf(route: RouteTarget): keyof RouteTarget | undefined {
    const set = (key: keyof RouteTarget): unknown => seen(route, key) || undefined;
    const other = (["natGatewayId", "egressOnlyGatewayId", "carrierGatewayId"] as const).find(
        (key) => set(key) !== undefined,
    );
    if (other !== undefined) return other;
    const gateway = set("gatewayId");
    return !isUnknown(gateway) && text(gateway).startsWith("igw-") ? "gatewayId" : undefined;
}
