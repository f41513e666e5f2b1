/** Under which circumstances a request is allowed: a condition, or several of which all or any must hold. */
export type When =
    | Condition
    /** All of none is: always. */
    | { readonly all: readonly When[] }
    /** Any of none is: never. */
    | { readonly any: readonly When[] };

/** One condition key, and what is asked of it. */
export interface Condition {
    readonly key: string;
    /** `present`, `absent`, `is`, `is not`, `only`, `none of`, or the operator of another kind, such as `NumericLessThan`. */
    readonly test: string;
    readonly values: readonly string[];
}

const kept = new Map<string, When>();
const numbers = new WeakMap<When, number>();

/** Equal circumstances are one object, so that comparing and remembering them costs nothing. */
function keep(name: string, when: When): When {
    const known = kept.get(name);
    if (known !== undefined) {
        return known;
    }
    kept.set(name, when);
    numbers.set(when, kept.size);
    return when;
}

function idsOf(parts: readonly When[]): string {
    return parts.map((part) => numbers.get(part) ?? "?").join(" ");
}

export function condition(key: string, test: string, values: readonly string[] = []): When {
    return keep(JSON.stringify([key, test, values]), { key, test, values });
}

export const always: When = keep("all ", { all: [] });
export const never: When = keep("any ", { any: [] });

const conjunctions = new Map<string, When>();
const alternatives = new Map<string, When>();

export function all(parts: readonly When[]): When {
    const name = idsOf(parts);
    const known = conjunctions.get(name) ?? conjoin(parts);
    conjunctions.set(name, known);
    return known;
}

function conjoin(parts: readonly When[]): When {
    if (parts.includes(never)) {
        return never;
    }
    return settle([...new Set(parts.flatMap((part) => ("all" in part ? part.all : [part])))]);
}

/** What every alternative asks is asked once; alternatives that differ in values only are one. */
export function any(parts: readonly When[]): When {
    const name = idsOf(parts);
    const known = alternatives.get(name) ?? choose(parts);
    alternatives.set(name, known);
    return known;
}

function choose(parts: readonly When[]): When {
    const choices = [...new Set(parts.flatMap((part) => ("any" in part ? part.any : [part])))];
    if (choices.length === 0) {
        return never;
    }
    const asked = choices.map((part) => ("all" in part ? part.all : [part]));
    const [first = [], ...others] = asked;
    const common = first.filter((part) => others.every((other) => other.includes(part)));
    const rests = asked.map((each) => all(each.filter((part) => !common.includes(part))));
    return all([...common, ...(rests.includes(always) ? [] : [oneOf(merged(rests))])]);
}

function oneOf(parts: readonly When[]): When {
    const [only, ...others] = parts;
    return only !== undefined && others.length === 0 ? only : keep(`any ${idsOf(parts)}`, { any: parts });
}

/** What stands alone must hold, so it settles what it says of the alternatives beside it. */
function settle(parts: readonly When[]): When {
    const narrowed = narrow(parts);
    if (narrowed !== undefined) {
        return all(narrowed);
    }
    const facts = parts.filter(isCondition);
    const given = new Set(facts.filter(({ test }) => test === "is" || test === "present").map(({ key }) => key));
    const said = new Set(facts.filter(({ test }) => test === "is").map(({ key }) => key));
    const settled = parts.flatMap((part): readonly When[] => {
        if (isCondition(part)) {
            return part.test === "present" && said.has(part.key) ? [] : [part];
        }
        if (!("any" in part)) {
            return part.all;
        }
        if (part.any.some((each) => parts.includes(each) || isPresent(each, given))) {
            return [];
        }
        const left = part.any.filter((each) => !(isCondition(each) && each.test === "absent" && given.has(each.key)));
        return [oneOf(left)];
    });
    const result = [...new Set(settled)];
    if (result.length !== parts.length || result.some((part, index) => part !== parts[index])) {
        return all(result);
    }
    const [only, ...others] = result;
    return only !== undefined && others.length === 0 ? only : keep(`all ${idsOf(result)}`, { all: result });
}

/** Two lists of values for a key with one value leave those that are in both. */
function narrow(parts: readonly When[]): readonly When[] | undefined {
    const lists = parts.filter(isCondition).filter(({ test, values }) => test === "is" && values.every(isPlain));
    const one = lists.find(({ key }, index) => lists.findIndex((each) => each.key === key) !== index);
    const other = lists.find(({ key }) => key === one?.key);
    if (one === undefined || other === undefined) {
        return undefined;
    }
    const both = one.values.filter((value) => other.values.includes(value));
    const left = parts.filter((part) => part !== one && part !== other);
    return both.length === 0 ? [never] : [...left, condition(one.key, "is", both)];
}

function isPlain(value: string): boolean {
    return !/[*?$]/.test(value);
}

function isPresent(when: When, given: ReadonlySet<string>): boolean {
    return isCondition(when) && when.test === "present" && given.has(when.key);
}

function merged(parts: readonly When[]): readonly When[] {
    const result: When[] = [];
    for (const part of parts) {
        const index = result.findIndex((each) => isCondition(each) && isCondition(part) && differInValues(each, part));
        const found = result[index];
        if (found !== undefined && isCondition(found) && isCondition(part)) {
            const values = [...new Set([...found.values, ...part.values])].sort();
            result[index] = condition(part.key, part.test, values);
        } else {
            result.push(part);
        }
    }
    return [...new Set(result)];
}

function differInValues(one: Condition, other: Condition): boolean {
    return one.key === other.key && one.test === "is" && other.test === "is";
}

export function isNever(when: When): boolean {
    return when === never;
}

export function isAlways(when: When): boolean {
    return when === always;
}

export function isCondition(when: When): when is Condition {
    return "key" in when;
}

/** The keys that are asked about anywhere in it. */
export function keysOf(when: When): readonly string[] {
    if (isCondition(when)) {
        return [when.key];
    }
    return ("all" in when ? when.all : when.any).flatMap(keysOf);
}
