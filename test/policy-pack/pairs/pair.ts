import type { Example } from "../../../policy-pack/lib/rule";

/** A sound stack and the same with one flaw, in a shape that is legal and seldom thought of. */
export interface Pair {
    /** The rule that finds the flaw, and finds nothing where it is not. */
    readonly rule: string;
    readonly sound: readonly Example[];
    readonly flawed: readonly Example[];
}

/** By what the flaw is, in words that end "finds ...". */
export type Pairs = Readonly<Record<string, Pair>>;

/** A resource of a pair; `refs` names, by the path of a property, the resource that it points to. */
export function resource(
    type: string,
    name: string,
    props: object,
    refs: Readonly<Record<string, string>> = {},
): Example {
    return { type, name, props, refs };
}

/** A pair of one resource each: the properties of the sound one, and what the flawed one has instead or besides. */
export function single(rule: string, type: string, sound: object, flaw: object): Pair {
    return {
        rule,
        sound: [resource(type, "subject", sound)],
        flawed: [resource(type, "subject", { ...sound, ...flaw })],
    };
}
