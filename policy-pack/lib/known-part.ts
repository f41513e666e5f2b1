import type { Props } from "./rule";
import type { StackResource } from "./stack";
import { guardUnknowns, holdsUnknown, isUnknown, passOver, UnknownValueError, whenKnown } from "./unknown";

/** Inputs of which lists have lost the entries that are not known, and inputs of which those lists are empty. */
export interface KnownPart {
    readonly less: object;
    readonly empty: object;
    /** A message about the lists that have lost entries, with the places that the entries have in the whole. */
    relabel(message: string): string;
}

/** Parts of a statement that narrow it, and entries that take back what others give: without them more is open than is. */
const narrowing = /^(condition|not(action|principal|resource))$/i;
const isDeny = (value: object) =>
    Object.entries(value).some(
        ([key, given]) =>
            (/^effect$/i.test(key) && !/^allow$/i.test(String(given))) ||
            (/^(rule)?action$/i.test(key) && /^deny$/i.test(String(given))),
    );

/** Keys of a condition by which a refusal leaves an Allow to some. */
const bounding = /principal(org|account|arn)|source(vpc|ip|account|arn|org)/i;

/** Maps whose entries stand each for itself, as those of a list do. */
const free = /^(stage)?variables$|^(runtime)?environment(variables)?$|^defaultArguments$|^parameters$/i;

/** Stands for what a grant is on, as long as that is not known: whom it lets in does not hang on it. */
const someResource = "arn:aws:service:::not-known-yet";

/** A statement of a resource's own policy without what its grant does not hang on, where that is not known. */
function bare(statement: unknown): unknown {
    if (typeof statement !== "object" || statement === null || isDeny(statement)) return statement;
    const given = Object.entries(statement);
    const own = given.some(([key]) => /^principal$/i.test(key));
    return Object.fromEntries(
        given.flatMap(([key, value]) => {
            if (!holdsUnknown(value)) return [[key, value]];
            if (/^sid$/i.test(key)) return [];
            return [[key, own && /^resource$/i.test(key) ? someResource : value]];
        }),
    );
}

/**
 * What is known of inputs that hold unknown values in lists. A fault that is found in it, and not where the lists are
 * empty, is one of an entry that is known, whatever the others will be. Entries are those of the outermost lists, or of
 * the innermost. None where there are no such lists, or where what is not known may take the fault back.
 */
export function knownParts(inputs: object): readonly KnownPart[] {
    return [partOf(inputs, "outermost"), partOf(inputs, "innermost")].filter((part) => part !== undefined);
}

/**
 * What a check of several resources finds in the inputs of one; where these are not all known, what it finds in those
 * of their entries that are, which is finding enough.
 *
 * @throws UnknownValueError where what is known is without fault
 */
export function faultsOfKnown<T>(subject: StackResource<T>, find: (props: Props<T>) => readonly string[]) {
    try {
        return find(subject.props);
    } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        const tried = (inputs: object) => whenKnown(() => find(guardUnknowns(inputs) as Props<T>));
        const certain = knownParts(subject.record.inputs).flatMap(({ less, empty, relabel }) =>
            tried(empty)?.length === 0 ? (tried(less) ?? []).map(relabel) : [],
        );
        if (certain.length === 0) throw error;
        passOver(error);
        return [...new Set(certain)];
    }
}

function partOf(inputs: object, entries: "outermost" | "innermost"): KnownPart | undefined {
    const places = new Map<string, readonly number[]>();
    let unsafe = false;

    const without = (value: unknown, key: string, empty: boolean, narrow: boolean): unknown => {
        if (typeof value !== "object" || value === null || !holdsUnknown(value)) return value;
        if (!Array.isArray(value)) {
            if (/^statement$/i.test(key)) return without([value], key, empty, narrow);
            const inner = narrow || isDeny(value);
            const given = Object.entries(value);
            const sure = free.test(key) ? given.filter(([, one]) => !isUnknown(one)) : given;
            if (sure.length < given.length) places.set(key, []);
            if (sure.length < given.length && empty) return {};
            return Object.fromEntries(
                sure.map(([name, one]) => {
                    return [name, without(one, name, empty, inner || narrowing.test(name))];
                }),
            );
        }
        const deep = (one: unknown) =>
            isUnknown(one) ? one : without(one, Array.isArray(one) ? key : "", empty, narrow);
        // A statement without its actions or principals would say something else: it is there as a whole, or not at all.
        const whole = /^statement$/i.test(key) && entries === "innermost";
        if (whole && empty) return [];
        // A refusal that bounds who calls may stand over the very thing that is not known.
        const refused = whole && value.some((one) => isDeny(Object(one)) && bounding.test(JSON.stringify(one)));
        const all: readonly unknown[] = whole && !refused ? value.map(bare) : value;
        const kept: readonly unknown[] = entries === "outermost" ? all : all.map(deep);
        const known = kept.flatMap((one, i) => (holdsUnknown(one) ? [] : [i]));
        if (whole) places.set(key, known);
        if (known.length === kept.length) return kept;
        unsafe ||= narrow || kept.some((one) => typeof one === "object" && holdsUnknown(one) && isDeny(Object(one)));
        places.set(key, known);
        return empty ? [] : known.map((i) => kept[i]);
    };

    const less = without(inputs, "", false, false);
    const empty = without(inputs, "", true, false);
    if (unsafe || places.size === 0) return undefined;
    const relabel = (message: string) => [...places].reduce((text, place) => relabelled(text, ...place), message);
    return { less: Object(less), empty: Object(empty), relabel };
}

function relabelled(message: string, key: string, known: readonly number[]): string {
    const place = (i: number) => known[i] ?? i;
    const entry = new RegExp(`\\b${key.replaceAll(/\W/g, "\\$&")}\\[(\\d+)\\]`, "g");
    const indexed = message.replaceAll(entry, (_, i) => `${key}[${place(Number(i))}]`);
    if (!/^statement$/i.test(key)) return indexed;
    return indexed.replaceAll(/\bstatement (\d+)\b/g, (_, n) => `statement ${place(Number(n) - 1) + 1}`);
}
