import type { Findings } from "./rule";
import { passOver, UnknownValueError } from "./unknown";
import { list } from "./values";

/**
 * Faults of questions that stand apart: one that is certain counts, though the answer to another is not known yet, which
 * is said beside it. Where none is certain, that alone is said.
 */
export function apart(questions: Iterable<() => Findings>): readonly string[] {
    const faults: string[] = [];
    let unknown: UnknownValueError | undefined;
    for (const ask of questions) {
        try {
            faults.push(...list<string>(ask()));
        } catch (error) {
            if (!(error instanceof UnknownValueError)) throw error;
            unknown ??= error;
        }
    }
    if (unknown !== undefined && faults.length === 0) throw unknown;
    if (unknown !== undefined) passOver(unknown);
    return faults;
}

/** The same of one question about many things. */
export function apartFor<T>(things: readonly T[], ask: (thing: T) => Findings): readonly string[] {
    return apart(things.map((thing) => () => ask(thing)));
}
