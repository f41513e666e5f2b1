import { callerOf, outsidersOrganization, type Caller } from "./caller";
import { carried } from "./carried";
import type { AccessModel, From, Principal } from "./model";
import { refusedByOrganizations } from "./organizations-api";
import type { Question, RequestContext } from "./simulation";
import { targetOf, type Target } from "./target";
import { waysFrom, type NoWay, type Way } from "./way";

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

/** Who asks, and for what. */
export interface Parties {
    readonly caller: Caller;
    readonly target: Target;
}

export function partiesOf(model: AccessModel, { who, action, resource }: Asked): Parties {
    const caller = callerOf(model, who);
    return { caller, target: targetOf(model, action, resource, caller) };
}

/** The request with all policies and with what AWS adds, once for every way that it may take. */
export async function questionsOf(
    model: AccessModel,
    asked: Asked,
    { caller, target }: Parties = partiesOf(model, asked),
): Promise<readonly Question[] | NoWay> {
    const refused = refusedByOrganizations(model, asked.action, caller);
    if (refused !== undefined) {
        return { closed: refused };
    }
    const ways = waysFrom(model, asked.from, asked.action, caller);
    return "closed" in ways ? ways : Promise.all(ways.map((way) => questionOf(model, asked, caller, target, way)));
}

async function questionOf(
    model: AccessModel,
    { action, resource, context }: Asked,
    caller: Caller,
    target: Target,
    way: Way,
): Promise<Question> {
    const implied = { ...caller.context, ...target.context, ...way.context, ...sourceContext(model, context) };
    return {
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
    };
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
