import { coversInternet } from "../cidr";
import type { Condition } from "./condition";
import type { Statement } from "./document";
import { demands } from "./narrowing";

/** Ways in which a condition can hold callers to a definite circle. */
export type Bound = "organization" | "account" | "principal" | "network" | "source" | "resource";

/** Whether the value of a key names something definite; `wildcards` says whether `*` means anything in it. */
type Definite = (value: string) => boolean;

const literal: Definite = (value) => value !== "" && !/[*?]/.test(value);
const organization: Definite = (value) => /^o-[a-z0-9]+$/i.test(value);
const organizationPath: Definite = (value) => organization(value.split("/")[0] ?? "");
const account: Definite = (value) => /^\d{12}$/.test(value);
const network: Definite = (value) => /^vpce?-[a-z0-9-]+$/i.test(value);
const userId: Definite = (value) => literal(value.split(":")[0] ?? "");
const yes: Definite = (value) => value.toLowerCase() === "true";

/** An ARN is definite when its account is, or when it is a whole bucket's name, which is unique in the world. */
const arn: Definite = (value) => {
    const [prefix, , service, , owner, ...resource] = value.split(":");
    if (prefix !== "arn") return false;
    if (owner !== undefined && account(owner)) return true;
    return service === "s3" && owner === "" && literal(resource.join(":").split("/")[0] ?? "");
};

const bounds: ReadonlyMap<string, readonly [Bound, Definite]> = new Map([
    ["aws:principalorgid", ["organization", organization]],
    ["aws:principalorgpaths", ["organization", organizationPath]],
    ["aws:vpceorgid", ["network", organization]],
    ["aws:vpceorgpaths", ["network", organizationPath]],
    ["aws:sourceorgid", ["source", organization]],
    ["aws:sourceorgpaths", ["source", organizationPath]],
    ["aws:principalaccount", ["account", account]],
    ["kms:calleraccount", ["account", account]],
    ["aws:vpceaccount", ["network", account]],
    ["aws:sourceaccount", ["source", account]],
    ["aws:sourceowner", ["source", account]],
    ["aws:principalarn", ["principal", arn]],
    ["aws:userid", ["principal", userId]],
    ["aws:sourcearn", ["source", arn]],
    ["s3:dataaccesspointarn", ["network", arn]],
    ["s3:dataaccesspointaccount", ["network", account]],
    ["aws:sourcevpc", ["network", network]],
    ["aws:sourcevpce", ["network", network]],
    ["aws:sourcevpcarn", ["network", arn]],
    ["vpc-lattice-svcs:sourcevpc", ["network", network]],
    ["vpc-lattice-svcs:sourcevpcowneraccount", ["network", account]],
    ["elasticfilesystem:accesspointarn", ["network", arn]],
    // A file system is mounted from within its VPC (EFS user guide, blocking public access).
    ["elasticfilesystem:accessedviamounttarget", ["network", yes]],
    ["aws:resourceorgid", ["resource", organization]],
    ["aws:resourceorgpaths", ["resource", organizationPath]],
    ["aws:resourceaccount", ["resource", account]],
    ["s3:resourceaccount", ["resource", account]],
] as const);

/** What the caller's side may be compared with: the side of the resource, which the caller cannot choose. */
const ownSide = /^\$\{aws:resource(orgid|orgpaths|account)\}$/i;
const callerSide = /^\$\{aws:principal(orgid|account)\}$/i;

/** The bound that the values of a condition put on its key, be it asserted or negated. */
function definiteBound(condition: Condition): Bound | undefined {
    const address = condition.key === "aws:sourceip" && condition.kind === "ip";
    if (address) return condition.values.length > 0 && !coversInternet(condition.values) ? "network" : undefined;
    const [bound, definite] = bounds.get(condition.key) ?? [];
    if (bound === undefined || definite === undefined) return undefined;
    if (!["string", "arn", "bool"].includes(condition.kind) || condition.values.length === 0) return undefined;
    const mirror = bound === "resource" ? callerSide : ownSide;
    return condition.values.every((value) => mirror.test(value) || definite(value)) ? bound : undefined;
}

/**
 * A request has an address on the internet or comes through an endpoint: where conditions on both hold definite values,
 * it does not matter that each passes a request without its key.
 */
export function isOtherHalf(statement: Statement, condition: Condition): boolean {
    const outer = condition.key === "aws:sourceip";
    const wanted = outer ? /^aws:sourcevpc(e|arn)?$/ : /^aws:sourceip$/;
    if (!outer && !/^aws:sourcevpc(e|arn)?$/.test(condition.key)) return false;
    return statement.conditions.some(
        (other) => wanted.test(other.key) && !other.negated && definiteBound(other) === "network",
    );
}

/** How the conditions of an Allow hold its callers; conditions that only look as if they did do not count. */
export function boundsOf(statement: Statement): ReadonlySet<Bound> {
    const found = new Set<Bound>();
    for (const condition of statement.conditions) {
        if (condition.negated) continue;
        const gap = condition.ifExists || condition.set === "all";
        if (gap && !demands(statement, condition.key) && !isOtherHalf(statement, condition)) continue;
        const bound = definiteBound(condition);
        if (bound !== undefined) found.add(bound);
    }
    return found;
}

/** Whether a key says who calls, from where, for whom, or whose resource is meant. */
export function boundOfKey(key: string): Bound | undefined {
    return key === "aws:sourceip" ? "network" : bounds.get(key)?.[0];
}

/** Whether a value of such a key names something definite. */
export function isDefinite(key: string, value: string): boolean {
    return ownSide.test(value) || callerSide.test(value) || (bounds.get(key)?.[1](value) ?? true);
}

/** Exempting AWS's own services from a Deny lets nobody else in. */
export function exemptsServices({ kind, key, values }: Condition): boolean {
    const about = key === "aws:principalisawsservice" || key === "aws:viaawsservice";
    return about && kind === "bool" && values.every((value) => value.toLowerCase() === "false");
}

/** The bounds that a Deny enforces: everybody is refused who is not within them. Empty when it leaves another way. */
export function enforcedBounds(statement: Statement): ReadonlySet<Bound> {
    const none: ReadonlySet<Bound> = new Set();
    // A policy of an identity names no principal: it is for whoever has it.
    const everybody = statement.principals?.anyone ?? statement.notPrincipals === undefined;
    if (statement.effect !== "Deny" || !everybody) return none;
    const found = new Set<Bound>();
    for (const condition of statement.conditions) {
        if (exemptsServices(condition)) continue;
        const bound = condition.negated && condition.set !== "any" ? definiteBound(condition) : undefined;
        if (bound === undefined) return none;
        found.add(bound);
    }
    return found;
}
