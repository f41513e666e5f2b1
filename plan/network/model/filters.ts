import type { Direction, FactOf } from "../facts";
import { allIpv4, everywhere, ranges, type AddressSet } from "../sets/addresses";
import { intersect, isEmpty, subtract, union } from "../sets/intervals";
import { anyService, service } from "../sets/services";
import type { Index } from "./index-facts";
import type { Acl, Allowance, Group, GroupAllowance } from "./parts";
import type { PrefixLists } from "./prefix-lists";

/** What an ACL's entries leave open, in the order of their numbers: the first that fits decides, so no two overlap. */
export function acl(name: string, rules: readonly FactOf<"acl-rule">[]): Acl {
    return { name, inward: open(rules, "in"), outward: open(rules, "out") };
}

/** The ACL that AWS gives a VPC lets everything pass, as long as nobody takes it over. */
export const untouchedAcl: Acl = {
    name: "the default network ACL",
    inward: [{ peers: everywhere, services: anyService, by: "the default network ACL" }],
    outward: [{ peers: everywhere, services: anyService, by: "the default network ACL" }],
};

function open(rules: readonly FactOf<"acl-rule">[], direction: Direction): readonly Allowance[] {
    const earlier: Allowance[] = [];
    const result: Allowance[] = [];
    for (const rule of rules.filter((each) => each.direction === direction).sort((a, b) => a.number - b.number)) {
        const entry: Allowance = {
            peers: ranges([rule.range]),
            services: service(rule.protocol, rule.from, rule.to),
            by: `network ACL ${rule.name} rule ${rule.number}`,
        };
        if (rule.allow) {
            result.push(...earlier.reduce((left, known) => left.flatMap((box) => without(box, known)), [entry]));
        }
        earlier.push(entry);
    }
    return result;
}

/** What is left of an allowance when another is taken out: other peers, or the same with other traffic. */
function without(box: Allowance, hole: Allowance): readonly Allowance[] {
    const common = intersect(box.peers, hole.peers);
    return [
        { ...box, peers: subtract(box.peers, hole.peers) },
        { ...box, peers: common, services: subtract(box.services, hole.services) },
    ].filter(({ peers, services }) => !isEmpty(peers) && !isEmpty(services));
}

/** The security groups of every VPC, by the VPC's id. */
export function groupsByVpc(
    index: Index,
    lists: PrefixLists,
    addressesOf: (vpc: string) => AddressSet,
): ReadonlyMap<string, readonly Group[]> {
    const rules = index.by("group-rule", ({ group }) => group);
    const vpcOf = new Map(index.of("group").map(({ id, vpc }) => [id, vpc ?? ""]));
    const allowances = (group: string, direction: Direction) =>
        (rules.get(group) ?? [])
            .filter((rule) => rule.direction === direction)
            .map((rule): GroupAllowance => {
                const written = lists.all(rule.ranges, rule.prefixLists);
                const members = rule.groups.map((id) => addressesOf(vpcOf.get(id) ?? ""));
                return {
                    written,
                    groups: rule.groups,
                    peers: union(written, ...members),
                    services: service(rule.protocol, rule.from, rule.to),
                    by: `security group rule ${rule.name}`,
                };
            });
    const groups = index.of("group").map(({ id, name, vpc, default: isDefault }) => ({
        vpc: vpc ?? "",
        group: { id, name, default: isDefault, inward: allowances(id, "in"), outward: allowances(id, "out") },
    }));
    const emptied = new Set(index.of("group").flatMap((group) => (group.default ? [group.vpc] : [])));
    const untouched = index
        .of("vpc")
        .filter(({ id }) => !emptied.has(id))
        .map((vpc) => ({ vpc: vpc.id, group: untouchedGroup(vpc, addressesOf(vpc.id)) }));
    const result = new Map<string, Group[]>();
    for (const { vpc, group } of [...groups, ...untouched]) {
        result.set(vpc, [...(result.get(vpc) ?? []), group]);
    }
    return result;
}

/** AWS's own default group lets its members talk to each other and call everybody. */
function untouchedGroup(vpc: FactOf<"vpc">, addresses: AddressSet): Group {
    const by = `the default security group of ${vpc.name}`;
    const all = { services: anyService, by };
    return {
        id: vpc.defaultGroup,
        name: by,
        default: true,
        inward: [{ ...all, written: [], groups: [vpc.defaultGroup], peers: addresses }],
        outward: [{ ...all, written: allIpv4, groups: [], peers: allIpv4 }],
    };
}
