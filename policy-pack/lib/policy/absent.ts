import type { Condition } from "./condition";
import type { Document, Statement } from "./document";
import { passesAbsent } from "./narrowing";

/** Keys that hold several values, of which one may be good and another not. */
const several =
    /^(sagemaker:(vpcsubnets|vpcsecuritygroupids|imagearns|imageversionarns|studiolifecycleconfigarns)|(lambda|glue|cloudshell):(subnetids|securitygroupids|vpcids))$/;
/** Keys without which a request is the more suspect: it comes from nowhere, from nobody, or outside the network. */
const owed =
    /^aws:(principalorgid|principalorgpaths|principalaccount|sourcevpc|sourcevpce|sourcevpcarn)$|^(sagemaker|lambda|glue|cloudshell):(vpcsubnets|vpcsecuritygroupids|subnetids|securitygroupids|vpcids)$/;

const refusesAbsent = (document: Document, key: string) =>
    document.statements.some(
        ({ effect, conditions }) =>
            effect === "Deny" &&
            conditions.some((other) => other.key === key && passesAbsent(other)) &&
            conditions.every((other) => passesAbsent(other) || other.key !== key),
    );

/** Keys of the second factor, which a request signed with a long-term key lacks (IAM user guide, MFA and the API). */
function forgetsMfa({ kind, key, values, operator }: Condition): boolean {
    if (key === "aws:multifactorauthpresent")
        return kind === "bool" && values.every((v) => v.toLowerCase() === "false");
    return key === "aws:multifactorauthage" && /^numericgreater/i.test(operator);
}

function gapOf(statement: Statement, condition: Condition, document: Document): string | undefined {
    const { key, negated, set, operator, kind } = condition;
    const open = !passesAbsent(condition) && !refusesAbsent(document, key);
    const called = `${operator} ${key}`;
    if (open && forgetsMfa(condition))
        return `lets pass who signs with a long-term key, for which ${called} is absent; use ${kind === "bool" ? "BoolIfExists" : "NumericGreaterThanIfExists"}`;
    if (open && negated && set === "any" && owed.test(key))
        return `lets pass a request without ${key}, for which ${operator} is false; refuse Null too`;
    if (negated && set === "all" && several.test(key) && !refusesAnyOther(document, key))
        return `lets pass a request with one good value beside a bad one (${called}); use ForAnyValue, and refuse Null too`;
    const present = statement.conditions.some((one) => one.key === key && one.kind === "null" && !passesAbsent(one));
    return negated && present && owed.test(key) && !refusesAbsent(document, key)
        ? `lets pass a request without ${key}, as Null asks for it; take Null away`
        : undefined;
}

const refusesAnyOther = (document: Document, key: string) =>
    document.statements.some(
        ({ effect, conditions }) =>
            effect === "Deny" && conditions.some((one) => one.key === key && one.negated && one.set === "any"),
    );

/** What a Deny overlooks: requests that lack the key, or have one good value among bad ones. */
export function overlooks(statement: Statement, document: Document): string | undefined {
    if (statement.effect !== "Deny") return undefined;
    for (const condition of statement.conditions) {
        const gap = gapOf(statement, condition, document);
        if (gap !== undefined) return gap;
    }
    return undefined;
}
