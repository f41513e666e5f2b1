import { coversInternet } from "../cidr";
import { boundOfKey, boundsOf, isOtherHalf } from "./bounds";
import type { Condition } from "./condition";
import { isVague } from "./conflict";
import type { Statement } from "./document";
import { hasWildcard } from "./glob";
import { demands, passesAbsent } from "./narrowing";
import { callerBounds, concerns } from "./questions";

/** Keys that a stranger's request lacks, so that a condition which is met without them lets him in. */
const strangersLack =
    /^aws:(principalorgid|principalorgpaths|principalaccount|sourcevpc|sourcevpce|sourcevpcarn|sourceip|vpcsourceip|multifactorauthpresent|multifactorauthage)$|^kms:(resourcealiases|viaservice)$/;
const outsiders = /^aws:(principalorgid|principalorgpaths|sourcevpc|sourcevpce|sourceip|vpcsourceip)$/;
const noOrganization = /^aws:(principalorgid|principalorgpaths|sourceorgid|sourceaccount|sourcearn)$/;

const says = (values: readonly string[], wanted: string) => values.every((value) => value.toLowerCase() === wanted);

/** The keys that scans of a table lack (DynamoDB developer guide, fine-grained access control). */
function isScan(statement: Statement, key: string): boolean {
    return key === "dynamodb:leadingkeys" && concerns(statement, "dynamodb:Scan");
}

function lacking(statement: Statement, condition: Condition): string | undefined {
    const { key, negated, kind, operator } = condition;
    if (negated || kind === "null" || !passesAbsent(condition) || demands(statement, key)) return undefined;
    if (!strangersLack.test(key) && !isScan(statement, key)) return undefined;
    if (kind === "bool" && !says(condition.values, "true")) return undefined;
    return isOtherHalf(statement, condition)
        ? undefined
        : `allows requests without ${key}, for which ${operator} is true; demand Null false too`;
}

/** Why an Allow lets requests through that lack the key by which they are to be held. */
export function allowsAbsent(statement: Statement): string | undefined {
    if (statement.effect !== "Allow") return undefined;
    return statement.conditions.map((condition) => lacking(statement, condition)).find((gap) => gap !== undefined);
}

function isHeld(statement: Statement): boolean {
    const bounds = boundsOf(statement);
    return callerBounds.some((bound) => bounds.has(bound));
}

/** Whether a pattern leaves open whose resource calls, as everybody has functions, trails and buckets of some name. */
function isAnySource(value: string): boolean {
    const [, , service, , account, resource] = value.split(":");
    if (resource === undefined) return hasWildcard(value);
    return hasWildcard(account ?? "") || (service === "s3" && /^[*?]/.test(resource));
}

function hollow(
    statement: Statement,
    { key, kind, negated, values, operator, wildcards }: Condition,
): string | undefined {
    const called = `${operator} ${key}`;
    if (kind === "null" && noOrganization.test(key) && values.length > 0 && says(values, "true"))
        return `is for those who lack ${key} (${called}); demand a value`;
    if (negated && outsiders.test(key) && !isHeld(statement))
        return `is for everybody but those whom ${called} names; demand a value`;
    if (negated) return undefined;
    if (kind === "ip" && coversInternet(values)) return `holds nobody: ${called} is ${values.join(", ")}; name ranges`;
    if (key === "aws:securetransport" && kind === "bool" && says(values, "false"))
        return `is for requests without TLS only (${called}); set it to true`;
    const source = key === "aws:sourcearn" && wildcards && !isHeld(statement) ? values.find(isAnySource) : undefined;
    if (source !== undefined) return `holds nobody: ${called} is ${source}; name the account`;
    const vague = boundOfKey(key) === undefined ? undefined : values.find((value) => wildcards && isVague(key, value));
    return vague === undefined ? undefined : `holds nobody: ${called} is ${vague}; name a value`;
}

/** Why a condition of an Allow holds nobody, or the wrong ones. */
export function looksNarrow(statement: Statement): string | undefined {
    if (statement.effect !== "Allow") return undefined;
    return statement.conditions.map((condition) => hollow(statement, condition)).find((gap) => gap !== undefined);
}
