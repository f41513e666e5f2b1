import { boundsOf, enforcedBounds, type Bound } from "./bounds";
import type { Document, Statement } from "./document";
import { covers, matches, overlaps } from "./glob";

/** Whether the statement is about the action, given in full (`kms:Decrypt`). */
export function concerns(statement: Statement, action: string): boolean {
    const wanted = action.toLowerCase();
    if (statement.notActions !== undefined) return !statement.notActions.some((pattern) => matches(pattern, wanted));
    return statement.actions?.some((pattern) => matches(pattern, wanted)) ?? false;
}

/** Whether the statement is about any action of the pattern (`s3:Put*`). */
export function touches(statement: Statement, pattern: string): boolean {
    const wanted = pattern.toLowerCase();
    if (statement.notActions !== undefined) return !statement.notActions.some((other) => covers(other, wanted));
    return statement.actions?.some((other) => overlaps(other, wanted)) ?? false;
}

/** Whether the statement is about every action of the pattern (`s3:*`). */
export function comprises(statement: Statement, pattern: string): boolean {
    const wanted = pattern.toLowerCase();
    if (statement.notActions !== undefined) return !statement.notActions.some((other) => overlaps(other, wanted));
    return statement.actions?.some((other) => covers(other, wanted)) ?? false;
}

/** The widest pattern that an ARN can have: every ARN has six parts, so `arn:aws:*` stands for all of them as well. */
const everyArn = "arn:aws:*:*:*:*";
/** An ARN pattern as one of the partition `aws`, so that patterns of all partitions compare alike. */
export const inAws = (pattern: string) => pattern.replace(/^arn:(aws-[a-z-]+|aws[*?]*|[*?]+):/i, "arn:aws:");

/** Whether the statement reaches every resource of the pattern (`arn:aws:iam::*:role/*`, `*`), of whatever partition. */
export function reaches(statement: Statement, pattern: string): boolean {
    const wanted = pattern === "*" ? everyArn : pattern;
    const within = (other: string) => covers(inAws(other), wanted);
    if (statement.notResources !== undefined) return !statement.notResources.some(within);
    return statement.resources?.some(within) ?? false;
}

/** Whether the statement can be about resources of the pattern, some of them at least. */
export function mayReach(statement: Statement, pattern: string): boolean {
    return statement.resources?.some((resource) => overlaps(inAws(resource), pattern)) ?? true;
}

/** The resource pattern by which the statement reaches all of a kind (`secret:*`) in an account or a Region. */
export function reachesEvery(statement: Statement, service: string, kind: string): string | undefined {
    const { resources, notResources } = statement;
    if (notResources !== undefined)
        return reaches(statement, `arn:aws:${service}:*:*:${kind}`) ? "all but some" : undefined;
    return resources?.find((resource) => {
        const [, , , region = "*", account = "*"] = inAws(resource).split(":");
        return (
            covers(inAws(resource), `arn:aws:${service}:${region}:${account}:${kind}`) ||
            covers(inAws(resource), everyArn)
        );
    });
}

export function allows(document: Document): readonly Statement[] {
    return document.statements.filter((statement) => statement.effect === "Allow");
}

export function denies(document: Document): readonly Statement[] {
    return document.statements.filter((statement) => statement.effect === "Deny");
}

/** Whether an Allow is for anybody: a wildcard, or everybody but some. */
export function isForAnyone(statement: Statement): boolean {
    return statement.notPrincipals !== undefined || statement.principals?.anyone === true;
}

/** Whether a Deny for everybody stands over all that the Allow grants. */
function standsOver(deny: Statement, allow: Statement): boolean {
    const actions = allow.actions?.every((action) => comprises(deny, action)) ?? comprises(deny, "*");
    const resources = allow.resources?.every((resource) => reaches(deny, resource)) ?? reachesAll(deny);
    return actions && resources;
}

/** A statement without Resource (a trust policy's) is about the one resource it is attached to. */
function reachesAll(statement: Statement): boolean {
    return statement.resources === undefined ? statement.notResources === undefined : reaches(statement, "*");
}

/** The Allow statements that neither their own conditions nor a Deny of the same document hold within the bounds. */
export function unboundedGrants(document: Document, within: readonly Bound[]): readonly Statement[] {
    const holds = (bounds: ReadonlySet<Bound>) => within.some((bound) => bounds.has(bound));
    // A Deny with several conditions refuses only what is outside all of them: each must do for itself.
    const guards = denies(document).filter((deny) => {
        const enforced = [...enforcedBounds(deny)];
        return enforced.length > 0 && enforced.every((bound) => within.includes(bound));
    });
    return allows(document).filter(
        (allow) => !holds(boundsOf(allow)) && !guards.some((guard) => standsOver(guard, allow)),
    );
}

/** Whether a Deny refuses an action, on everything, to whatever is not within the bounds. */
export function refusesOutside(document: Document, action: string, within: readonly Bound[]): boolean {
    return denies(document).some((deny) => {
        const bounds = [...enforcedBounds(deny)];
        const held = bounds.length > 0 && bounds.every((bound) => within.includes(bound));
        return held && comprises(deny, action) && reaches(deny, "*");
    });
}

/** Bounds on who calls or from where, as against `resource`, which says what is called. */
export const callerBounds: readonly Bound[] = ["organization", "account", "principal", "network", "source"];

/** The Allow statements open to anybody. */
export function openGrants(document: Document): readonly Statement[] {
    return unboundedGrants(document, callerBounds).filter(isForAnyone);
}

/** The AWS accounts, as far as they are named, whose principals an Allow is for. */
export function accountsOf(statement: Statement): readonly string[] {
    const named = statement.principals?.aws.flatMap((principal) => accountIn(principal) ?? []) ?? [];
    return [...new Set(named)];
}

function accountIn(principal: string): string | undefined {
    return /^\d{12}$/.test(principal) ? principal : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(principal)?.[1];
}

/** Whether a principal stands for a whole account: its id, its root ARN, or all of its roles or users. */
export function isAccountPrincipal(principal: string): boolean {
    return (
        /^\d{12}$/.test(principal) ||
        /^arn:[^:]*:(iam|sts)::[^:]*:(root|(role|user|assumed-role)?\/?[*]+)$/.test(principal)
    );
}

/** Allow statements for AWS services which any customer's resource could use: no source is demanded. */
export function unsourcedServiceGrants(document: Document): readonly Statement[] {
    return unboundedGrants(document, ["source", "organization", "account"]).filter(
        ({ principals }) => (principals?.service.length ?? 0) > 0,
    );
}
