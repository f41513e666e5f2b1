import { misplacedExemption, neverMet } from "./conflict";
import type { Document, Statement } from "./document";
import { covers } from "./glob";
import { unreachedBucket, unreachedSecret } from "./unreached";

/** What a Deny is about is nothing, or nobody. */
function empty({ actions, notActions, notResources, notPrincipals }: Statement): string | undefined {
    if (actions !== undefined && actions.length > 0 && actions.every((action) => !/[:*?]/.test(action)))
        return `refuses nothing: ${actions[0]} names no service; write service:Action`;
    if (notActions?.some((action) => covers(action, "*")))
        return "refuses nothing: NotAction leaves out every action; name those it is to spare";
    if (notResources?.some((resource) => covers(resource, "*")))
        return "refuses nothing: NotResource leaves out every resource; name those it is to spare";
    return notPrincipals?.anyone === true
        ? "refuses nobody: NotPrincipal leaves out everybody; name those it is to spare"
        : undefined;
}

/** Principals of named accounts are never outside those accounts; to refuse strangers, a Deny is for everybody. */
function outsideItself({ principals, conditions }: Statement): string | undefined {
    if (principals === undefined || principals.anyone || principals.aws.length === 0) return undefined;
    if (principals.service.length + principals.federated.length > 0) return undefined;
    const about = (key: RegExp) => conditions.find((condition) => condition.negated && key.test(condition.key));
    if (about(/^aws:principalorg(id|paths)$/) !== undefined)
        return `refuses no stranger: it is for ${principals.aws[0]} only; set Principal to "*"`;
    const spared = about(/^aws:principalaccount$/)?.values ?? [];
    return principals.aws.every((one) => spared.some((account) => one.split(":")[4] === account || one === account))
        ? 'refuses nobody: its principals are of the account that aws:PrincipalAccount spares; set Principal to "*"'
        : undefined;
}

/** Why a Deny never refuses anything, by its conditions or by what it is about. */
export function refusesNothing(statement: Statement): string | undefined {
    if (statement.effect !== "Deny") return undefined;
    const never = neverMet(statement);
    if (never === undefined) return empty(statement) ?? outsideItself(statement);
    return `never applies: ${never}${never.includes(";") ? "" : "; mend the condition or take it out"}`;
}

/** Whom a Deny spares, where that is everybody, strangers or nobody. */
export function sparesWrongly(statement: Statement): string | undefined {
    return statement.effect === "Deny" ? misplacedExemption(statement) : undefined;
}

/** Why what a Deny refuses is not what its resources are. */
export function missesResources(statement: Statement, document: Document): string | undefined {
    if (statement.effect !== "Deny") return undefined;
    return unreachedBucket(statement, document) ?? unreachedSecret(statement);
}
