import type { RenderedResource } from "../plan/engine";
import type { Mutant } from "./mutant";

/** So many may hang on a thing that goes with them; what carries more is no slip of one line. */
const most = 5;

/** What is removed, and what cannot be. */
export interface Removals {
    readonly mutants: readonly Mutant[];
    /** Things that too many others are built on: the program does not compile without them. */
    readonly refused: readonly RenderedResource[];
}

/** Each resource away, together with those that take its outputs, without which neither the program nor AWS would go on. */
export function removals(
    resources: readonly RenderedResource[],
    fresh: (resource: RenderedResource) => boolean,
): Removals {
    const takers = takersOf(resources);
    const mutants: Mutant[] = [];
    const refused: RenderedResource[] = [];
    for (const resource of resources.filter(fresh)) {
        const gone = withTakers(resource.urn, takers);
        if (gone.length > most + 1) {
            refused.push(resource);
        } else {
            const more = gone.length === 1 ? "" : `, with the ${gone.length - 1} that take its outputs`;
            const { type, name } = resource;
            mutants.push({
                way: "companion removed",
                type,
                where: name,
                change: `is not there${more}`,
                urns: gone,
                by: [],
            });
        }
    }
    return { mutants, refused };
}

function takersOf(resources: readonly RenderedResource[]): ReadonlyMap<string, readonly string[]> {
    const takers = new Map<string, string[]>();
    for (const { urn, propertyDependencies } of resources) {
        for (const source of new Set(Object.values(propertyDependencies).flat())) {
            takers.set(source, [...(takers.get(source) ?? []), urn]);
        }
    }
    return takers;
}

function withTakers(urn: string, takers: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const gone = new Set([urn]);
    for (const each of gone) {
        (takers.get(each) ?? []).forEach((taker) => gone.add(taker));
    }
    return [...gone];
}
