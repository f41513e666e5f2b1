import type { FactOf } from "../facts";
import type { Index } from "./index-facts";
import type { Attachment, Connection, Subnet, TransitTable, Vpc } from "./parts";
import type { PrefixLists } from "./prefix-lists";
import { transitTable, type TransitEntry } from "./tables";

/** What the transit part of the model needs to know of the rest. */
export interface Surroundings {
    readonly vpcs: ReadonlyMap<string, Vpc>;
    readonly subnets: ReadonlyMap<string, Subnet>;
    readonly connections: ReadonlyMap<string, Connection>;
    readonly vpcRanges: (vpc: string) => readonly string[];
}

export interface Transit {
    readonly attachments: ReadonlyMap<string, Attachment>;
    /** The tables that an attachment reads: one, unless a default one is there besides. */
    readonly tablesOf: ReadonlyMap<string, readonly TransitTable[]>;
}

export function transitOf(index: Index, lists: PrefixLists, around: Surroundings): Transit {
    const gateways = new Map(index.of("transit").map((gateway) => [gateway.id, gateway]));
    const accepters = new Map(index.of("accepted").map((accepter) => [accepter.attachment, accepter]));
    const facts = index.of("attachment");

    const associations = [...index.of("transit-association")];
    const propagations = [...index.of("transit-propagation")];
    for (const fact of facts) {
        const gateway = gateways.get(fact.transit);
        const accepter = accepters.get(fact.id);
        const common = { name: gateway?.name ?? "", attachment: fact.id };
        // Whose word counts depends on whose gateway it is: either will do to be careful.
        if (gateway?.defaultAssociation !== undefined && (fact.defaultAssociation || accepter?.defaultAssociation)) {
            associations.push({ ...common, kind: "transit-association", table: gateway.defaultAssociation });
        }
        if (gateway?.defaultPropagation !== undefined && (fact.defaultPropagation || accepter?.defaultPropagation)) {
            propagations.push({ ...common, kind: "transit-propagation", table: gateway.defaultPropagation });
        }
    }

    const attachments = new Map(
        facts.map((fact): [string, Attachment] => {
            const gateway = gateways.get(fact.transit);
            return [
                fact.id,
                {
                    id: fact.id,
                    name: fact.name,
                    transit: fact.transit,
                    vpc: around.vpcs.get(fact.vpc ?? ""),
                    subnets: fact.subnets.flatMap((id) => around.subnets.get(id) ?? []),
                    appliance: fact.appliance,
                    accepted:
                        fact.account === gateway?.account || accepters.has(fact.id) || gateway?.acceptsAll === true,
                    connection: around.connections.get(fact.connection ?? ""),
                },
            ];
        }),
    );

    const tables = tablesById(index, lists, facts, propagations, around);
    const tablesOf = new Map<string, readonly TransitTable[]>();
    for (const { attachment, table } of associations) {
        const known = tables.get(table);
        if (known !== undefined) tablesOf.set(attachment, [...(tablesOf.get(attachment) ?? []), known]);
    }
    return { attachments, tablesOf };
}

function tablesById(
    index: Index,
    lists: PrefixLists,
    attachments: readonly FactOf<"attachment">[],
    propagations: readonly FactOf<"transit-propagation">[],
    around: Surroundings,
): ReadonlyMap<string, TransitTable> {
    const attachment = new Map(attachments.map((fact) => [fact.id, fact]));
    const names = new Map(index.of("transit-table").map(({ id, name }) => [id, name]));
    for (const gateway of index.of("transit")) {
        for (const id of [gateway.defaultAssociation, gateway.defaultPropagation]) {
            if (id !== undefined && !names.has(id)) names.set(id, `the default table of ${gateway.name}`);
        }
    }
    const written = index.by("transit-route", ({ table }) => table);
    return new Map(
        [...names].map(([id, name]): [string, TransitTable] => {
            const routes = (written.get(id) ?? []).map((route): TransitEntry => ({ ...route, route: route.name }));
            const learned = propagations.filter(({ table }) => table === id);
            const fromVpcs = learned.flatMap((each): readonly TransitEntry[] =>
                around
                    .vpcRanges(attachment.get(each.attachment)?.vpc ?? "")
                    .map((destination) => ({ route: each.name, destination, attachment: each.attachment })),
            );
            const announcing = learned
                .filter((each) => attachment.get(each.attachment)?.to !== "vpc")
                .map((each) => ({ route: each.name, attachment: each.attachment }));
            return [id, transitTable(name, [...routes, ...fromVpcs], announcing, lists)];
        }),
    );
}
