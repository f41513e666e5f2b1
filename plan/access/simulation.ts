import { anonymousPrincipal, type Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument, Statement } from "../../components/iam/document";
import { standInKey } from "./encryption-context";
import type { Attached } from "./model";
import { reduced, statementsAbout, type PolicyKind } from "./relevant";

/** A document, with a name where evidence should cite it. */
export type Policy = PolicyDocument | Attached;

/** One request to AWS and every policy that has a say in it. */
export interface Question {
    /** A role's ARN (with its path), a session's ARN, a service such as `s3.amazonaws.com`, or `anonymous`. */
    readonly principal: string;
    readonly action: string;
    /** The one resource asked about; `*` only for actions that know no resource. */
    readonly resource: string;
    /** Default: the account in the resource's ARN, or else (S3) the principal's. */
    readonly resourceAccount?: string;
    /** Condition keys of the request. What follows from principal and resource is filled in; `undefined` removes a key. */
    readonly context?: RequestContext;
    readonly identity?: readonly Policy[];
    readonly boundary?: Policy;
    readonly resourcePolicy?: Policy;
    /** Of the whole path from the root to the account, or a list for each level of it. */
    readonly scps?: readonly Policy[] | readonly (readonly Policy[])[];
    readonly rcps?: readonly Policy[] | readonly (readonly Policy[])[];
    readonly endpointPolicies?: readonly Policy[];
    /** The bucket's or its account's public access block is on. */
    readonly blockPublicAccess?: boolean;
}

export type RequestContext = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The statements of a policy that may have a say in a question. */
export type Selection = (policy: Policy) => readonly Statement[];

/** The question as the evaluator takes it, with the statements about its action, or with those of them selected. */
export function simulation(
    question: Question,
    selection: Selection = (policy) => statementsAbout(documentOf(policy), question.action),
): Simulation {
    const { principal, action, resource } = question;
    const named = (policies: readonly Policy[], kind: PolicyKind) =>
        policies.map((each) => ({
            name: "document" in each ? each.name : "",
            policy: reduced(documentOf(each), kind, selection(each)),
        }));
    const levels = (policies: Question["scps"], kind: PolicyKind) =>
        inLevels(policies ?? []).map((level) => ({ orgIdentifier: "", policies: named(level, kind) }));
    const context = contextOf(question);
    const [resourcePolicy] = named(question.resourcePolicy ? [question.resourcePolicy] : [], "resource policy");
    return {
        request: {
            principal: principal === "anonymous" ? anonymousPrincipal : principal,
            action,
            resource: { resource, accountId: ownerOf(question) },
            contextVariables: Object.fromEntries(
                Object.entries(context).flatMap(([key, value]) =>
                    value === undefined ? [] : [[standInKey(key), typeof value === "string" ? value : [...value]]],
                ),
            ),
        },
        identityPolicies: named(question.identity ?? [], "identity"),
        serviceControlPolicies: levels(question.scps, "scp"),
        resourceControlPolicies: levels(question.rcps, "rcp"),
        resourcePolicy: resourcePolicy && { ...resourcePolicy.policy, name: resourcePolicy.name },
        permissionBoundaryPolicies: question.boundary && named([question.boundary], "boundary"),
        vpcEndpointPolicies: question.endpointPolicies && named(question.endpointPolicies, "endpoint"),
        additionalSettings: { s3: { blockPublicAccess: question.blockPublicAccess ?? false } },
    };
}

/** Policies that are given without levels are attached at one. */
function inLevels(policies: NonNullable<Question["scps"]>): readonly (readonly Policy[])[] {
    const loose: Policy[] = [];
    const levels: (readonly Policy[])[] = [];
    for (const each of policies) {
        if ("document" in each || "Statement" in each) {
            loose.push(each);
        } else {
            levels.push(each);
        }
    }
    return loose.length > 0 ? [loose, ...levels] : levels;
}

const contexts = new WeakMap<Question, RequestContext>();

/** All that the request carries. */
export function contextOf(question: Question): RequestContext {
    const context = contexts.get(question) ?? {
        ...impliedContext(question.principal, ownerOf(question)),
        ...question.context,
    };
    contexts.set(question, context);
    return context;
}

function ownerOf({ principal, action, resource, resourceAccount }: Question): string {
    const owner = resourceAccount ?? (resource.split(":")[4] || accountOf(principal));
    if (owner === undefined) {
        throw new Error(`${action} on ${resource}: whose resource? give resourceAccount`);
    }
    return owner;
}

function accountOf(principal: string): string | undefined {
    return principal.startsWith("arn:") ? principal.split(":")[4] : undefined;
}

/** The keys that AWS always derives itself. A session's ARN lacks the role's path, so its role must be given. */
function impliedContext(principal: string, resourceAccount: string): RequestContext {
    const account = accountOf(principal);
    const common = { "aws:ResourceAccount": resourceAccount, "aws:SecureTransport": "true" };
    if (principal === "anonymous") {
        return common;
    }
    if (account === undefined) {
        return { ...common, "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": principal };
    }
    const own = { "aws:PrincipalAccount": account, "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" };
    return principal.includes(":role/") ? { ...common, ...own, "aws:PrincipalArn": principal } : { ...common, ...own };
}

/** Every policy of the question. */
export function policiesOf(question: Question): readonly Policy[] {
    return [
        ...(question.identity ?? []),
        ...(question.scps ?? []).flat(),
        ...(question.rcps ?? []).flat(),
        ...(question.endpointPolicies ?? []),
        ...[question.boundary, question.resourcePolicy].filter((each) => each !== undefined),
    ];
}

export function documentOf(policy: Policy): PolicyDocument {
    return "document" in policy ? policy.document : policy;
}
