import { allowedContextKeysForRequest } from "@cloud-copilot/iam-simulate";
import { callerOf, outsidersOrganization, type Caller } from "./caller";
import { decide, type Decision, type RequestContext } from "./decide";
import type { AccessModel, From, Principal } from "./model";
import { targetOf, type Target } from "./target";
import { waysFrom, type Way } from "./way";

/** One request, as people tell it. */
export interface Asked {
    /**
     * A role's ARN or a session's, `arn:aws:iam::ID:root`, a service such as `s3.amazonaws.com`, a SAML provider's ARN,
     * `anonymous`, the ARN of a principal in a foreign account or in the management account, or a role that is not in
     * the model.
     */
    readonly who: string | Principal;
    readonly action: string;
    /** The one resource asked about; `*` only for actions that know no resource. */
    readonly resource: string;
    readonly from: From;
    /** What the request carries beside what AWS knows by itself; `undefined` removes a key. */
    readonly context?: RequestContext;
}

/** What IAM would answer in the whole environment, with every policy that has a say. */
export async function ask(model: AccessModel, asked: Asked): Promise<Decision> {
    const { who, action, resource, from } = asked;
    const caller = callerOf(model, who);
    const target = targetOf(model, action, resource, caller);
    const ways = waysFrom(model, from, action, caller);
    if ("closed" in ways) {
        return { allowed: false, decidedBy: ways.closed, deciding: [] };
    }
    let answer: Decision | undefined;
    for (const way of ways) {
        const decision = await weigh(model, asked, caller, target, way);
        if (decision.allowed) {
            return decision;
        }
        answer ??= decision;
    }
    return answer ?? { allowed: false, decidedBy: "no way there", deciding: [] };
}

async function weigh(
    model: AccessModel,
    { action, resource, context }: Asked,
    caller: Caller,
    target: Target,
    way: Way,
): Promise<Decision> {
    const implied = { ...caller.context, ...target.context, ...way.context, ...sourceContext(model, context) };
    return decide({
        principal: caller.principal,
        action,
        resource,
        resourceAccount: target.account,
        context: { ...(await carried(implied, action, resource)), ...viaService(context), ...context },
        identity: caller.identity,
        boundary: caller.boundary,
        resourcePolicy: target.policy,
        scps: caller.serviceControls.map(({ policies }) => policies),
        rcps: target.resourceControls.map(({ policies }) => policies),
        endpointPolicies: way.endpointPolicy && [way.endpointPolicy],
        blockPublicAccess: target.blocksPublicAccess,
    });
}

/** For whom a service acts: of an account it knows, AWS tells the organization too. */
function sourceContext(model: AccessModel, context: RequestContext = {}): RequestContext {
    const source = context["aws:SourceAccount"];
    if (typeof source !== "string") {
        return {};
    }
    const ours = model.accounts.get(source);
    return ours === undefined
        ? { "aws:SourceOrgID": outsidersOrganization }
        : { "aws:SourceOrgID": model.organizationId, "aws:SourceOrgPaths": [ours.organizationPath] };
}

/** A key that is used through a service is used in its caller's name. */
function viaService(context: RequestContext = {}): RequestContext {
    return context["kms:ViaService"] === undefined ? {} : { "aws:ViaAWSService": "true" };
}

/** Of what AWS knows, what it puts into requests for this action (service authorization reference). */
export async function carried(implied: RequestContext, action: string, resource: string): Promise<RequestContext> {
    const [service = "", name = ""] = action.split(":");
    const keys = new Set(await allowedContextKeysForRequest(service, name, resource, false, undefined));
    const prefixes = [...keys].flatMap((key) => (key.includes("/") ? [key.slice(0, key.indexOf("/") + 1)] : []));
    return Object.fromEntries(
        Object.entries(implied).filter(([key]) => {
            const lower = key.toLowerCase();
            return keys.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
        }),
    );
}
