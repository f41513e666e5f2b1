import { coversInternet, isInside } from "../../lib/cidr";
import { list, number, text } from "../../lib/values";

/** A line of a network ACL, as a block of the ACL or as a resource of its own. */
export interface Entry {
    readonly ruleNo?: unknown;
    readonly ruleNumber?: unknown;
    readonly action?: unknown;
    readonly ruleAction?: unknown;
    readonly cidrBlock?: unknown;
    readonly ipv6CidrBlock?: unknown;
    readonly protocol?: unknown;
    readonly fromPort?: unknown;
    readonly toPort?: unknown;
}

const names: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", "-1": "all", "": "all" };
const rangeOf = (entry: Entry) => text(entry.cidrBlock) || text(entry.ipv6CidrBlock);
const orderOf = (entry: Entry) => number(entry.ruleNo) ?? number(entry.ruleNumber) ?? 0;
const actionOf = (entry: Entry) => (text(entry.action) || text(entry.ruleAction)).toLowerCase();

function portsOf(entry: Entry) {
    const given = String(entry.protocol ?? "").toLowerCase();
    const protocol = names[given] ?? given;
    const from = number(entry.fromPort) ?? 0;
    const every = protocol === "all";
    return { protocol, from: every ? 0 : from, to: every ? 65535 : (number(entry.toPort) ?? from) };
}

/** Whether a refusal of a lower number, which counts first, takes away all that an entry allows. */
function refusedBefore(entry: Entry, entries: readonly Entry[]): boolean {
    const { protocol, from, to } = portsOf(entry);
    return entries.some((other) => {
        const ports = portsOf(other);
        return (
            actionOf(other) === "deny" &&
            orderOf(other) < orderOf(entry) &&
            isInside(rangeOf(entry), rangeOf(other)) &&
            (ports.protocol === "all" || (ports.protocol === protocol && ports.from <= from && ports.to >= to))
        );
    });
}

/**
 * Answers come back to ports from 1024 up, from S3 and DynamoDB with public addresses; nothing else needs to come in. A
 * range that ends below Linux's last ephemeral port is meant for a service, such as remote desktops on 3389.
 */
function entryFault(entry: Entry): string | undefined {
    const range = rangeOf(entry);
    if (actionOf(entry) !== "allow" || !coversInternet([range])) return undefined;
    const { protocol, from, to } = portsOf(entry);
    if (protocol !== "all" && from >= 1024 && to >= 60999) return undefined;
    const ports = protocol === "all" ? "every port" : from === to ? `port ${from}` : `ports ${from} to ${to}`;
    return `ingress from ${range} is allowed to ${ports}; name the sources, or open 1024 to 65535 for answers`;
}

/** The fault of an entry among the others of its direction, of which those with lower numbers may refuse it. */
export function faultAmong(entry: Entry, others: () => readonly Entry[]): string | undefined {
    const fault = entryFault(entry);
    return fault === undefined || refusedBefore(entry, others()) ? undefined : fault;
}

export function entryFaults(given: Entry | readonly Entry[] | undefined): readonly string[] {
    const entries = list(given);
    return entries.flatMap((entry) => faultAmong(entry, () => entries) ?? []);
}
