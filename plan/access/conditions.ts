import { Netmask } from "netmask";
import type { Condition } from "../../components/iam/document";
import { standInKey } from "./encryption-context";
import type { RequestContext } from "./simulation";
import { list } from "./words";

/** True or false where that is certain; undefined where only the evaluator can tell. */
export type Certainty = boolean | undefined;

/** Keys of a request in lower case, as AWS compares them. */
export type Known = ReadonlyMap<string, string | readonly string[]>;

const knowns = new WeakMap<RequestContext, Known>();

export function knownOf(context: RequestContext): Known {
    const known = knowns.get(context) ?? inLowerCase(context);
    knowns.set(context, known);
    return known;
}

function inLowerCase(context: RequestContext): Known {
    const known = new Map<string, string | readonly string[]>();
    for (const [key, value] of Object.entries(context)) {
        if (value !== undefined) {
            known.set(standInKey(key).toLowerCase(), value);
        }
    }
    return known;
}

/** One operator on one key, read once. */
interface Asked {
    readonly key: string;
    readonly values: readonly string[];
    readonly operator: "Null" | "unknown" | ((actual: string, expected: string) => boolean);
    readonly ifExists: boolean;
    readonly set: string | undefined;
    readonly negated: boolean;
    /** Some value holds a variable. */
    readonly variable: boolean;
}

const compiled = new WeakMap<Condition, readonly Asked[]>();

/** Whether a statement's conditions hold (IAM user guide, condition operators). */
export function holds(condition: Condition | undefined, known: Known): Certainty {
    if (condition === undefined) {
        return true;
    }
    const asked = compiled.get(condition) ?? read(condition);
    compiled.set(condition, asked);
    let answer: Certainty = true;
    for (const each of asked) {
        const certainty = holdsFor(each, known);
        if (certainty === false) {
            return false;
        }
        answer = certainty === undefined ? undefined : answer;
    }
    return answer;
}

function read(condition: Condition): readonly Asked[] {
    return Object.entries(condition).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, given]): Asked => {
            const ifExists = operator.endsWith("IfExists");
            const [set, plain] = ifExists ? parts(operator.slice(0, -"IfExists".length)) : parts(operator);
            const values = list(given);
            return {
                key: standInKey(key).toLowerCase(),
                values,
                operator: operator === "Null" ? "Null" : (tests[plain.replace(/Not(?!e)/, "")] ?? "unknown"),
                ifExists,
                set,
                negated: plain.includes("Not"),
                variable: values.some((value) => value.includes("${")),
            };
        }),
    );
}

function holdsFor({ key, values, operator, ifExists, set, negated, variable }: Asked, known: Known): Certainty {
    const actual = known.get(key);
    if (operator === "Null") {
        return values.includes(String(actual === undefined));
    }
    if (operator === "unknown") {
        return undefined;
    }
    if (actual === undefined) {
        // Of ForAnyValue with IfExists, AWS's documentation leaves the answer open.
        return ifExists && set !== undefined
            ? undefined
            : ifExists || set === "ForAllValues" || (negated && set === undefined);
    }
    if ((typeof actual !== "string") !== (set !== undefined)) {
        return undefined;
    }
    if (operator === arnLike && !list(actual).every((one) => one.startsWith("arn:"))) {
        return undefined;
    }
    const wanted = variable ? allFilled(values, known) : values;
    if (wanted === undefined) {
        return undefined;
    }
    const matches = (one: string) => wanted.some((value) => operator(one, value)) !== negated;
    return set === "ForAllValues" ? list(actual).every(matches) : list(actual).some(matches);
}

function allFilled(values: readonly string[], known: Known): readonly string[] | undefined {
    const all = values.map((value) => filled(value, known));
    const sure = all.filter((value) => value !== undefined);
    return sure.length === all.length ? sure : undefined;
}

function parts(operator: string): readonly [set: string | undefined, plain: string] {
    const [first = "", second] = operator.split(":");
    return second === undefined ? [undefined, first] : [first, second];
}

/** A value with its variables replaced; undefined where one is not known. */
export function filled(value: string, known: Known): string | undefined {
    if (!value.includes("${")) {
        return value;
    }
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
    NumericLessThan: (actual, expected) => Number(actual) < Number(expected),
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
