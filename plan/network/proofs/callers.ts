import type { NetworkModel } from "../model/network-model";
import type { Group, Placed, Subnet, Vpc } from "../model/parts";
import type { TeamNetwork } from "../model/teams";
import type { IntervalSet } from "../sets/intervals";
import type { Place } from "../walk/reach";

/** Who works in a team's network: Studio apps, jobs, hosts. */
export type Caller = Extract<Place, { kind: "interface" }> & { readonly what: "apps" | "jobs" | "hosts" };

/**
 * Apps and hosts are placed by the program. Jobs are started later, in the apps' subnets, with a group that nothing else
 * is placed with. Of apps with the same groups one speaks for all.
 */
export function callersOf(model: NetworkModel, { vpcs }: TeamNetwork): readonly Caller[] {
    return vpcs.flatMap((vpc) => {
        const here = model.placed.filter(({ subnets }) => subnets.some((subnet) => subnet.vpc === vpc));
        const apps = here.filter(({ what }) => what === "Studio apps").map((place) => caller(model, "apps", place));
        const hosts = here.filter(({ what }) => what === "hosts").map((place) => caller(model, "hosts", place));
        const used = new Set(here.flatMap(({ groups }) => groups));
        const subnets = [...new Set(apps.flatMap((place) => place.subnets))];
        const jobs = vpc.groups
            .filter(({ id, outward }) => !used.has(id) && outward.length > 0)
            .map((group) => inGroups("jobs", `jobs in ${group.name}`, subnets, [group]));
        return [...distinct(vpc, apps), ...jobs, ...hosts];
    });
}

function caller(model: NetworkModel, what: Caller["what"], { name, subnets, groups }: Placed): Caller {
    return inGroups(
        what,
        name,
        subnets,
        groups.flatMap((id) => model.groups.get(id) ?? []),
    );
}

function inGroups(what: Caller["what"], name: string, subnets: readonly Subnet[], groups: readonly Group[]): Caller {
    return { kind: "interface", what, name, subnets, groups };
}

/** Something that is called: all interfaces with the same groups in the same subnets are one place. */
export function placeOf(model: NetworkModel, { name, subnets, groups }: Placed): Place {
    return { kind: "interface", name, subnets, groups: groups.flatMap((id) => model.groups.get(id) ?? []) };
}

/** One of those whose groups say the same: every person's apps have a group of their own, and all are written alike. */
function distinct(vpc: Vpc, callers: readonly Caller[]): readonly Caller[] {
    return [...new Map(callers.map((each) => [signature(vpc, each), each])).values()];
}

function signature(vpc: Vpc, { groups, subnets }: Caller): string {
    const own = new Set(groups.map(({ id }) => id));
    const set = (intervals: IntervalSet) => intervals.map(({ first, last }) => `${first}-${last}`).join();
    const rules = groups.flatMap(({ inward, outward }) =>
        [inward, outward].map((entries) =>
            entries.map((entry) => [
                set(entry.written),
                set(entry.services),
                ...entry.groups.map((group) => (own.has(group) ? "itself" : group)),
            ]),
        ),
    );
    const knownTo = vpc.groups
        .filter(({ id }) => !own.has(id))
        .flatMap(({ inward, outward }) => [...inward, ...outward])
        .filter((entry) => entry.groups.some((group) => own.has(group)))
        .map(({ by }) => by);
    return JSON.stringify([subnets.map(({ id }) => id), rules, knownTo]);
}
