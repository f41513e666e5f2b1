import type { Statement } from "../../../components/iam/document";
import { list } from "../words";
import { any, condition, type When } from "./when";

const is = /^(String|Arn)(Equals|Like|EqualsIgnoreCase)$|^(Bool|IpAddress|NumericEquals|DateEquals|BinaryEquals)$/i;
const isNot = /^(String|Arn)Not(Equals|Like|EqualsIgnoreCase)$|^NotIpAddress$/i;

/** A condition operator and its values in the review's terms. */
export function conditionOf(op: string, key: string, values: readonly string[]): When {
    const operator = op.replace(/^For(Any|All)Values?:/i, "").replace(/IfExists$/i, "");
    if (/^null$/i.test(operator)) {
        return condition(key, values[0] === "true" ? "absent" : "present");
    }
    // Asked of each value that there is, and there may be none.
    const [yes, no] = /^ForAllValues?:/i.test(op) ? ["only", "none of"] : ["is", "is not"];
    const test = is.test(operator) ? yes : isNot.test(operator) ? no : operator;
    return condition(key, test, [...values].sort());
}

/** The same, satisfied by a request without the key where the operator says so. */
export function ifExists(op: string, key: string, asked: When): When {
    return /IfExists$/i.test(op) ? any([asked, condition(key, "absent")]) : asked;
}

const known = new WeakMap<Statement, readonly When[]>();

/** Everything that a statement's conditions ask. */
export function conditionsOf(statement: Statement): readonly When[] {
    const conditions =
        known.get(statement) ??
        Object.entries(statement.Condition ?? {}).flatMap(([op, keys]) =>
            Object.entries(keys).map(([key, values]) => ifExists(op, key, conditionOf(op, key, list(values)))),
        );
    known.set(statement, conditions);
    return conditions;
}
