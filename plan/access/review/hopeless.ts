import type { PolicyDocument, Statement } from "../../../components/iam/document";
import type { Policy, Question } from "../decide";
import { isAbout } from "../relevant";
import { list, patternOf } from "../words";
import { conditionsOf } from "./operators";
import { reduce } from "./reduce";
import { all, isAlways, isNever, type When } from "./when";

const ofAccounts = [
    "aws:PrincipalArn",
    "aws:PrincipalAccount",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:AssumedRoot",
    "aws:FederatedProvider",
];
const ofServices = [
    "aws:PrincipalServiceName",
    "aws:PrincipalServiceNamesList",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceOwner",
    "aws:SourceOrgID",
    "aws:SourceOrgPaths",
];

/** Keys that a request of this caller does not bear: what AWS says of an identity, or of whom a service acts for. */
export function neverBorne(principal: string): readonly string[] {
    if (principal === "anonymous") {
        return [...ofAccounts, ...ofServices, "aws:PrincipalIsAWSService"];
    }
    if (principal.includes(":saml-provider/")) {
        return ofServices;
    }
    return principal.startsWith("arn:") ? [...ofAccounts.slice(-2), ...ofServices] : ofAccounts;
}

/**
 * Whether no circumstances could make IAM allow the request: nobody allows it, or somebody denies it whatever the
 * circumstances. Most of what could be asked is of this kind, and to see it takes no evaluator.
 */
export function isHopeless(question: Question): boolean {
    const { principal, identity = [], boundary, resourcePolicy, scps = [], rcps = [], resourceAccount } = question;
    const binding = [...identity, ...scps.flat(), ...rcps.flat(), ...(boundary === undefined ? [] : [boundary])];
    if (binding.some((each) => statementsFor(each, question).some((statement) => isCertainDeny(statement, question)))) {
        return true;
    }
    const allows = (policy: Policy) => statementsFor(policy, question).some((each) => mayAllow(each, question));
    const byIdentity = identity.some(allows) && (boundary === undefined || allows(boundary));
    const byResource =
        resourcePolicy !== undefined &&
        statementsFor(resourcePolicy, question).some((each) => mayAllow(each, question) && mayMean(each, principal));
    const foreign = principal.startsWith("arn:") && principal.split(":")[4] !== resourceAccount;
    return foreign ? !(byIdentity && byResource) : !(byResource || byIdentity);
}

function mayAllow(statement: Statement, question: Question): boolean {
    return statement.Effect === "Allow" && !isNever(applies(statement, question));
}

function isCertainDeny(statement: Statement, question: Question): boolean {
    return statement.Effect === "Deny" && isAlways(applies(statement, question));
}

/** What is open of a statement's conditions, where the request's own keys are known. */
function applies(statement: Statement, { principal, context = {} }: Question): When {
    const absent = neverBorne(principal);
    return reduce(all(conditionsOf(statement)), context, (key) => absent.includes(key));
}

/** Whether the principal could be meant: itself, its account, or everybody. */
function mayMean({ Principal: who }: Statement, principal: string): boolean {
    if (who === undefined || who === "*") {
        return true;
    }
    const account = principal.split(":")[4] ?? "";
    const named = [...list(who.AWS), ...list(who.Service), ...list(who.Federated)];
    return named.some((each) => [principal, "*", account, `arn:aws:iam::${account}:root`].includes(each));
}

const about = new WeakMap<PolicyDocument, Map<string, readonly Statement[]>>();

/** The statements about this action and resource. */
export function statementsFor(
    policy: Policy,
    { action, resource }: Pick<Question, "action" | "resource">,
): readonly Statement[] {
    const document = "document" in policy ? policy.document : policy;
    const known = about.get(document) ?? new Map<string, readonly Statement[]>();
    about.set(document, known);
    const ofAction = known.get(action) ?? document.Statement.filter((each) => isAbout(each, action));
    known.set(action, ofAction);
    return ofAction.filter((each) => isOn(each, resource));
}

function isOn({ Effect, Resource, NotResource }: Statement, resource: string): boolean {
    // A variable may stand for anything, which makes an Allow likelier and a Deny less certain.
    const isCertain = (pattern: string) => Effect === "Allow" || !pattern.includes("${");
    const widest = (pattern: string) => patternOf(pattern.replaceAll(/\$\{[^}]+\}/g, "*"));
    if (NotResource !== undefined) {
        return Effect === "Allow" || !list(NotResource).some((pattern) => widest(pattern).test(resource));
    }
    return (
        Resource === undefined || list(Resource).some((pattern) => isCertain(pattern) && widest(pattern).test(resource))
    );
}
