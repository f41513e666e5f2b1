import type { Fact, FactOf, NetworkFacts } from "../facts";

/** Facts of all renders, by kind. */
export class Index {
    private readonly byKind = new Map<Fact["kind"], readonly Fact[]>();

    constructor(renders: readonly NetworkFacts[]) {
        const lists = new Map<Fact["kind"], Fact[]>();
        for (const fact of renders.flat()) {
            const list = lists.get(fact.kind);
            if (list === undefined) lists.set(fact.kind, [fact]);
            else list.push(fact);
        }
        this.byKind = lists;
    }

    of<K extends Fact["kind"]>(kind: K): readonly FactOf<K>[] {
        const isKind = (fact: Fact): fact is FactOf<K> => fact.kind === kind;
        return (this.byKind.get(kind) ?? []).filter(isKind);
    }

    /** The facts of a kind by one of their fields. */
    by<K extends Fact["kind"]>(
        kind: K,
        key: (fact: FactOf<K>) => string | undefined,
    ): ReadonlyMap<string, readonly FactOf<K>[]> {
        return grouped(this.of(kind), key);
    }
}

export function grouped<T>(
    items: readonly T[],
    key: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
    const result = new Map<string, T[]>();
    for (const item of items) {
        const value = key(item);
        if (value === undefined) continue;
        const list = result.get(value);
        if (list === undefined) result.set(value, [item]);
        else list.push(item);
    }
    return result;
}
