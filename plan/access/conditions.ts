import { Netmask } from "netmask";
import type { Condition } from "../../components/iam/document";
import { standInKey } from "./encryption-context";
import type { RequestContext } from "./simulation";
import { list } from "./words";

/** True or false where that is certain; undefined where only the evaluator can tell. */
export type Certainty = boolean | undefined;

/** Keys of a request in lower case, as AWS compares them. */
export type Known = ReadonlyMap<string, string | readonly string[]>;

export function knownOf(context: RequestContext): Known {
    return new Map(
        Object.entries(context).flatMap(([key, value]) =>
            value === undefined ? [] : [[standInKey(key).toLowerCase(), value] as const],
        ),
    );
}

/** Whether a statement's conditions hold (IAM user guide, condition operators). */
export function holds(condition: Condition | undefined, known: Known): Certainty {
    const answers = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]) => holdsFor(operator, standInKey(key), list(values), known)),
    );
    return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function holdsFor(operator: string, key: string, values: readonly string[], known: Known): Certainty {
    const actual = known.get(key.toLowerCase());
    if (operator === "Null") {
        return values.includes(String(actual === undefined));
    }
    const ifExists = operator.endsWith("IfExists");
    const [set, plain] = ifExists ? parts(operator.slice(0, -"IfExists".length)) : parts(operator);
    const test = tests[plain.replace(/Not(?!e)/, "")];
    const negated = /Not/.test(plain);
    if (test === undefined) {
        return undefined;
    }
    if (actual === undefined) {
        // Of ForAnyValue with IfExists, AWS's documentation leaves the answer open.
        return ifExists && set !== undefined
            ? undefined
            : ifExists || set === "ForAllValues" || (negated && set === undefined);
    }
    const expected = values.map((value) => filled(value, known));
    if (expected.includes(undefined) || (typeof actual !== "string") !== (set !== undefined)) {
        return undefined;
    }
    const wanted = expected.filter((value) => value !== undefined);
    const matches = list(actual).map((one) => wanted.some((value) => test(one, value)) !== negated);
    return set === "ForAllValues" ? matches.every(Boolean) : matches.some(Boolean);
}

function parts(operator: string): readonly [set: string | undefined, plain: string] {
    const [first = "", second] = operator.split(":");
    return second === undefined ? [undefined, first] : [first, second];
}

/** A value with its variables replaced; undefined where one is not known. */
export function filled(value: string, known: Known): string | undefined {
    const values = [...value.matchAll(/\$\{([^}]+)\}/g)].map(([, name = ""]) => known.get(name.toLowerCase()));
    return values.every((each) => typeof each === "string")
        ? value.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => String(known.get(name.toLowerCase())))
        : undefined;
}

/** By operator, without its negation. */
const tests: Readonly<Record<string, (actual: string, expected: string) => boolean>> = {
    StringEquals: (actual, expected) => actual === expected,
    StringLike: (actual, expected) => glob(expected).test(actual),
    Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
    ArnEquals: arnLike,
    ArnLike: arnLike,
    IpAddress: (actual, expected) => rangeOf(expected).contains(actual),
};

/** Segment by segment: a wildcard does not reach across a colon. */
function arnLike(actual: string, expected: string): boolean {
    const [one, other] = [segments(actual), segments(expected)];
    return one.length === other.length && one.every((segment, index) => glob(other[index] ?? "").test(segment));
}

function segments(arn: string): readonly string[] {
    const all = arn.split(":");
    return [...all.slice(0, 5), all.slice(5).join(":")];
}

const globs = new Map<string, RegExp>();
const ranges = new Map<string, Netmask>();

/** `*` and `?`, in the letter case given. */
export function glob(pattern: string): RegExp {
    const known = globs.get(pattern) ?? compile(pattern);
    globs.set(pattern, known);
    return known;
}

function compile(pattern: string): RegExp {
    const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}

function rangeOf(range: string): Netmask {
    const known = ranges.get(range) ?? new Netmask(range);
    ranges.set(range, known);
    return known;
}
