import { Netmask } from "netmask";
import type { RequestContext } from "../decide";
import { list, patternOf } from "../words";
import { all, always, any, isCondition, never, type Condition, type When } from "./when";

/** What is left to ask where some keys are known: those of the request, and those that it is known not to carry. */
export function reduce(when: When, context: RequestContext, isAbsent: (key: string) => boolean): When {
    if (isCondition(when)) {
        const value = context[when.key];
        if (value === undefined && !isAbsent(when.key)) {
            return when;
        }
        const known = when.values.every((each) => !each.includes("${"));
        return !known ? when : holds(when, value === undefined ? undefined : list(value)) ? always : never;
    }
    return "all" in when
        ? all(when.all.map((part) => reduce(part, context, isAbsent)))
        : any(when.any.map((part) => reduce(part, context, isAbsent)));
}

/** As IAM's operators read it: a negated one is satisfied by a key that is not there, and so is one about all values. */
function holds({ test, values }: Condition, actual: readonly string[] | undefined): boolean {
    const some = (actual ?? []).some((each) => values.some((value) => fits(each, value)));
    const every = (actual ?? []).every((each) => values.some((value) => fits(each, value)));
    switch (test) {
        case "present":
            return actual !== undefined;
        case "absent":
            return actual === undefined;
        case "is":
            return some;
        case "is not":
            return !some;
        case "only":
            return every;
        case "none of":
            return !some;
        default:
            return (actual ?? []).some((each) => values.some((value) => compares(test, Number(each), Number(value))));
    }
}

/** @throws for an operator that is not known, lest it be taken for one that holds */
function compares(test: string, actual: number, value: number): boolean {
    switch (test) {
        case "NumericLessThan":
            return actual < value;
        case "NumericLessThanEquals":
            return actual <= value;
        case "NumericGreaterThan":
            return actual > value;
        case "NumericGreaterThanEquals":
            return actual >= value;
        default:
            throw new Error(`the review does not know the operator ${test}`);
    }
}

function fits(actual: string, value: string): boolean {
    return /^[\d.]+(\/\d+)?$/.test(value) && /^[\d.]+$/.test(actual)
        ? new Netmask(value).contains(actual)
        : patternOf(value).test(actual);
}
