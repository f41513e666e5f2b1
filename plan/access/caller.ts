import { policy } from "../../components/iam/document";
import type { RequestContext } from "./decide";
import type { AccessModel, Attached, OrganizationLevel, Principal, PrincipalKind } from "./model";

/** Who makes a request, and what binds them. */
export interface Caller {
    /** As the evaluator takes it. */
    readonly principal: string;
    /** Undefined for a service of AWS and for nobody in particular. */
    readonly account: string | undefined;
    readonly kind:
        | PrincipalKind
        | "root"
        | "reader"
        | "outsider"
        | "administrator"
        | "service of AWS"
        | "anonymous"
        | "signing in";
    readonly identity: readonly Attached[];
    readonly boundary: Attached | undefined;
    readonly serviceControls: readonly OrganizationLevel[];
    /** What AWS puts into the request about its caller. */
    readonly context: RequestContext;
}

export const outsidersAccount = "999999999999";
export const outsidersOrganization = "o-outsider000";
const outsidersPath = `${outsidersOrganization}/r-outs/`;

/** What an outsider's own administrator gives, so that nothing but our side stands in the way. */
const everything: Attached = {
    name: "everything",
    document: policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }),
};

const callers = new WeakMap<AccessModel, Map<string | Principal, Caller>>();

/** @throws for a role of one of our accounts that the environment does not have */
export function callerOf(model: AccessModel, who: string | Principal): Caller {
    const known = callers.get(model) ?? new Map<string | Principal, Caller>();
    callers.set(model, known);
    const caller = known.get(who) ?? callerIn(model, who);
    known.set(who, caller);
    return caller;
}

function callerIn(model: AccessModel, who: string | Principal): Caller {
    const role = typeof who === "string" ? roleOf(model, who) : who;
    if (role !== undefined) {
        return ofRole(model, role);
    }
    const name = String(who);
    if (name === "anonymous" || !name.startsWith("arn:")) {
        return { ...nobody(name), kind: name === "anonymous" ? "anonymous" : "service of AWS" };
    }
    const account = name.split(":")[4] ?? "";
    if (name.includes("-provider/")) {
        return { ...nobody(name), account, kind: "signing in" };
    }
    const ours = model.accounts.get(account);
    if (ours === undefined || ours.name === "management") {
        return {
            ...nobody(name),
            account,
            kind: ours === undefined ? "outsider" : "administrator",
            identity: [everything],
            context: contextOf(model, name, account),
        };
    }
    const root = name.endsWith(":root");
    if (!root && !model.readers.includes(name)) {
        throw new Error(`${name}: ${ours.name} has no such role`);
    }
    return {
        ...nobody(name),
        account,
        kind: root ? "root" : "reader",
        identity: [everything],
        serviceControls: ours.serviceControls,
        context: contextOf(model, name, account),
    };
}

function nobody(principal: string) {
    return { principal, account: undefined, identity: [], boundary: undefined, serviceControls: [], context: {} };
}

/** By its ARN or a session's; a session's lacks the role's path. */
function roleOf(model: AccessModel, who: string): Principal | undefined {
    const session = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(who);
    return session === null
        ? model.principals.get(who)
        : [...model.principals.values()].find(({ account, name }) => account === session[1] && name === session[2]);
}

/** No control of the organization binds a service-linked role (Organizations user guide, service control policies). */
function ofRole(model: AccessModel, { arn, account, kind, identity, boundary, tags }: Principal): Caller {
    const bound = kind !== "service-linked";
    const ours = model.accounts.get(account);
    const tagged = Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value] as const);
    return {
        principal: arn,
        account,
        kind,
        identity,
        boundary,
        serviceControls: bound && ours !== undefined ? ours.serviceControls : [],
        context: { ...contextOf(model, arn, account), ...Object.fromEntries(tagged) },
    };
}

function contextOf(model: AccessModel, arn: string, account: string): RequestContext {
    const ours = model.accounts.get(account);
    return {
        "aws:PrincipalArn": arn,
        "aws:PrincipalOrgID": ours === undefined ? outsidersOrganization : model.organizationId,
        "aws:PrincipalOrgPaths": [ours === undefined ? outsidersPath : ours.organizationPath],
    };
}
