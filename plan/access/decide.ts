import { anonymousPrincipal, runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument } from "../../components/iam/document";
import { standInKey } from "./encryption-context";
import { explain, type Decision } from "./explain";
import type { Attached } from "./model";
import { relevant, type PolicyKind } from "./relevant";
import { checkWords } from "./words";

export type { Decision } from "./explain";
export { actionsOf, checkWords } from "./words";

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

/** What IAM answers. A misspelt action, condition key or resource is an error, never a quiet "denied". */
export async function decide(question: Question): Promise<Decision> {
    const { resource, action } = question;
    if (resource.includes("*") && resource !== "*") {
        throw new Error(`${action} on ${resource}: a question is about one resource, not a pattern`);
    }
    await Promise.all(policiesOf(question).map((each) => checkWords(documentOf(each))));
    const answer = await runSimulation(simulation(question), { simulationMode: "Strict" });
    if (answer.resultType === "error") {
        throw new Error(`${action} on ${resource}: ${JSON.stringify(answer.errors)}`);
    }
    const result = answer.resultType === "single" ? answer.result : answer.results[0];
    if (result === undefined) {
        return { allowed: false, decidedBy: "no policy speaks of it", deciding: [] };
    }
    const ignored = (result.ignoredContextKeys ?? []).join(", ");
    if (ignored !== "") {
        throw new Error(`${action} on ${resource}: the request never carries ${ignored}`);
    }
    return { allowed: answer.overallResult === "Allowed", ...explain(result.analysis) };
}

function policiesOf(question: Question): readonly Policy[] {
    return [
        ...(question.identity ?? []),
        ...(question.scps ?? []).flat(),
        ...(question.rcps ?? []).flat(),
        ...(question.endpointPolicies ?? []),
        ...[question.boundary, question.resourcePolicy].filter((each) => each !== undefined),
    ];
}

function documentOf(policy: Policy): PolicyDocument {
    return "document" in policy ? policy.document : policy;
}

/** The question as the evaluator takes it. */
export function simulation(question: Question): Simulation {
    const { principal, action, resource } = question;
    const account = principal.startsWith("arn:") ? principal.split(":")[4] : undefined;
    const resourceAccount = question.resourceAccount ?? (resource.split(":")[4] || account);
    if (resourceAccount === undefined) {
        throw new Error(`${action} on ${resource}: whose resource? give resourceAccount`);
    }
    const named = (policies: readonly Policy[], kind: PolicyKind) =>
        policies.map((each) => ({
            name: "document" in each ? each.name : "",
            policy: relevant(documentOf(each), kind, action),
        }));
    const levels = (policies: Question["scps"], kind: PolicyKind) =>
        inLevels(policies ?? []).map((level) => ({ orgIdentifier: "", policies: named(level, kind) }));
    const context = { ...impliedContext(principal, account, resourceAccount), ...question.context };
    const [resourcePolicy] = named(question.resourcePolicy ? [question.resourcePolicy] : [], "resource policy");
    return {
        request: {
            principal: principal === "anonymous" ? anonymousPrincipal : principal,
            action,
            resource: { resource, accountId: resourceAccount },
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

/** The keys that AWS always derives itself. A session's ARN lacks the role's path, so its role must be given. */
function impliedContext(principal: string, account: string | undefined, resourceAccount: string): RequestContext {
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
