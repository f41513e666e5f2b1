import type { Statement } from "../../components/iam/document";
import type { RequestContext } from "../../plan/access/decide";
import { list } from "../../plan/access/words";

/** What AWS derives from caller, place and resource, and no caller chooses. */
const derived =
    /^aws:(Principal|SourceVpc|VpcSource|Vpce|SourceIp|ResourceOrg|ResourceAccount|ViaAWS|FederatedProvider)/i;

type Value = string | readonly string[] | undefined;

/** A context in which all of these Allows hold, as far as a caller can bring that about. */
export function satisfying(statements: readonly Statement[]): RequestContext {
    return Object.assign({}, ...statements.map(({ Condition }) => each(Condition, satisfied)));
}

/** The contexts in which a statement holds, and in which one of its conditions does not. */
export function around(statement: Statement): readonly RequestContext[] {
    const { Condition = {} } = statement;
    const met = each(Condition, satisfied);
    const missed = Object.entries(Condition).flatMap(([operator, keys]) =>
        Object.entries(keys)
            .filter(([key]) => !derived.test(key))
            .flatMap(([key, values]) => violated(operator, list(values)).map((value) => ({ ...met, [key]: value }))),
    );
    return [met, ...missed];
}

function each(
    condition: Statement["Condition"],
    value: (operator: string, values: readonly string[]) => Value,
): RequestContext {
    const keys = Object.entries(condition ?? {}).flatMap(([operator, own]) =>
        Object.entries(own)
            .filter(([key, values]) => !derived.test(key) && !list(values).some((one) => one.includes("${")))
            .map(([key, values]) => [key, value(operator, list(values))] as const),
    );
    return Object.fromEntries(keys);
}

function satisfied(operator: string, values: readonly string[]): Value {
    const [first = ""] = values;
    if (operator === "Null") {
        return first === "true" ? undefined : "something";
    }
    if (operator.includes("Not")) {
        return operator.endsWith("IfExists") ? undefined : many(operator, unlike(first));
    }
    if (operator.startsWith("Numeric")) {
        return String(Number(first) + (operator.includes("Greater") ? 1 : operator.includes("Less") ? -1 : 0));
    }
    return many(operator, like(first));
}

function violated(operator: string, values: readonly string[]): readonly Value[] {
    const [first = ""] = values;
    if (operator === "Null") {
        return [first === "true" ? "something" : undefined];
    }
    if (operator.includes("Not")) {
        return [many(operator, like(first))];
    }
    if (operator.startsWith("Bool")) {
        return [first === "true" ? "false" : "true"];
    }
    if (operator.startsWith("Numeric")) {
        return [String(Number(first) + (operator.includes("Less") ? 1 : -1))];
    }
    return [many(operator, unlike(first)), undefined];
}

function many(operator: string, value: string): Value {
    return operator.startsWith("For") ? [value] : value;
}

function like(pattern: string): string {
    return pattern.replaceAll("*", "x").replaceAll("?", "x");
}

function unlike(pattern: string): string {
    if (/^arn:/.test(pattern)) {
        return like(pattern)
            .replaceAll(/\d{12}/g, "999999999999")
            .replace(/[^:/]*$/, "another");
    }
    return /^(true|false)$/.test(pattern) ? String(pattern !== "true") : "another";
}
