import type { Index } from "./index-facts";
import type { Placed, Subnet, Vpc } from "./parts";

/** Everything that is known to have an address, with its groups. */
export function placedIn(facts: Index, subnets: ReadonlyMap<string, Subnet>): readonly Placed[] {
    const inSubnets = (ids: readonly string[]) => ids.flatMap((id) => subnets.get(id) ?? []);
    const parts = facts.by("endpoint-part", ({ endpoint }) => endpoint);
    const added = (id: string, part: "subnet" | "group") =>
        (parts.get(id) ?? []).filter((each) => each.part === part).map(({ of }) => of);
    const endpoints = facts
        .of("endpoint")
        .filter(({ type }) => type === "Interface")
        .map((fact): Placed => ({
            name: fact.name,
            what: fact.service,
            subnets: inSubnets([...fact.subnets, ...added(fact.id, "subnet")]),
            groups: [...fact.groups, ...added(fact.id, "group")],
            public: false,
            account: fact.account,
        }));
    const resolvers = facts.of("resolver").map((fact): Placed => ({
        ...fact,
        what: "resolver",
        subnets: inSubnets(fact.subnets),
        public: false,
    }));
    const members = facts.by("member", ({ domain }) => domain);
    const others = facts.of("interface").flatMap((fact): readonly Placed[] => {
        const place = { ...fact, subnets: inSubnets(fact.subnets) };
        const own = members.get(fact.id) ?? [];
        // A person's apps have the domain's groups and their own.
        return own.length === 0
            ? [place]
            : own.map(({ name, groups }) => ({ ...place, name, groups: [...fact.groups, ...groups] }));
    });
    return [...endpoints, ...resolvers, ...others].map((place) =>
        place.groups.length > 0 ? place : { ...place, groups: defaultGroups(place.subnets[0]?.vpc) },
    );
}

/** What AWS gives an interface that is given no group. */
export function defaultGroups(vpc: Vpc | undefined): readonly string[] {
    return (vpc?.groups ?? []).flatMap((group) => (group.default ? [group.id] : []));
}
