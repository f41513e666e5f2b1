import type { Condition } from "./condition";
import type { Statement } from "./document";

/** Whether a pattern stands for any value, or any of its kind: `*`, `alias/*`, `arn:aws:*`. */
export function standsForAny(value: string): boolean {
    return /^(arn:(aws)?)?[*?:]*$|^(alias|key|vpce?-|o-)\/?[*?]+$/i.test(value) && value !== "";
}

/** Whether a request without the key meets the condition. */
export function passesAbsent({ kind, negated, ifExists, set, values }: Condition): boolean {
    if (kind === "null") return values.some((value) => value.toLowerCase() === "true");
    return ifExists || set === "all" || (negated && set !== "any");
}

/** Whether the statement demands the key to be there, so that `IfExists` and `ForAllValues` lose their gap. */
export function demands(statement: Statement, key: string): boolean {
    return statement.conditions.some(
        (condition) => condition.key === key && condition.values.length > 0 && !passesAbsent(condition),
    );
}

/** Whether the condition holds the statement to definite values of its key, and to requests that have it. */
export function narrows(statement: Statement, condition: Condition): boolean {
    const { kind, key, negated, values, wildcards } = condition;
    if (negated || values.length === 0 || !["string", "arn", "bool"].includes(kind)) return false;
    if (passesAbsent(condition) && !demands(statement, key)) return false;
    return kind === "bool" ? new Set(values).size === 1 : !values.some((value) => wildcards && standsForAny(value));
}

/** Whether some condition on one of the keys holds the statement to definite values. */
export function isNarrowed(statement: Statement, keys: RegExp): boolean {
    return statement.conditions.some((condition) => keys.test(condition.key) && narrows(statement, condition));
}
