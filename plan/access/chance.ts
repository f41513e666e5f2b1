import type { PolicyDocument, Statement } from "../../components/iam/document";
import { filled, glob, holds, knownOf, type Known } from "./conditions";
import type { AccessModel, Principal } from "./model";
import { statementsAbout } from "./relevant";
import type { Parties } from "./request";
import { contextOf, documentOf, policiesOf, type Policy, type Question, type Selection } from "./simulation";
import { list } from "./words";

/**
 * Whether a request may be allowed at all: false only where the evaluator, too, would deny. It finds most denials in
 * microseconds: no Allow where there must be one, or a Deny whose conditions are certain to hold.
 */
export function hasChance(question: Question): boolean {
    const { principal, action, resource, resourceAccount, resourcePolicy, boundary } = question;
    const known = knownOf(contextOf(question));
    const allows = (policy: Policy) =>
        gistOf(policy, action).statements.some(
            (each) =>
                each.Effect === "Allow" && mayBeAbout(each, resource, known) && holds(each.Condition, known) !== false,
        );
    // Most have no Allow, which is sooner found than a Deny.
    const identityMay = () => (question.identity ?? []).some(allows) && (boundary === undefined || allows(boundary));
    const resourceMay = () =>
        resourcePolicy !== undefined &&
        gistOf(resourcePolicy, action).statements.some(
            (each) =>
                each.Effect === "Allow" &&
                speaksTo(each, principal) &&
                mayBeAbout(each, resource, known) &&
                holds(each.Condition, known) !== false,
        );
    const own = principal.startsWith("arn:") && principal.split(":")[4] === resourceAccount;
    if (!(own && !isClosedToIam(action, resource) ? identityMay() || resourceMay() : resourceMay())) {
        return false;
    }
    if (question.endpointPolicies?.some(allows) === false) {
        return false;
    }
    const denies = (policy: Policy) =>
        gistOf(policy, action).statements.some((each) => each.Effect === "Deny" && surelyDenies(each, resource, known));
    const levels = [...(question.scps ?? [])].map((level) => [level].flat());
    return !policiesOf(question).some(denies) && levels.every((level) => level.some(allows));
}

/** Whether anything speaks of the action in the caller's favour, whatever it asks; false only where `hasChance` is. */
export function mayBeGranted({ caller, target }: Parties, action: string, resource: string): boolean {
    const { principal, account, identity, boundary } = caller;
    const allows = (policy: Policy) => gistOf(policy, action).allows;
    const resourceMay =
        target.policy !== undefined &&
        gistOf(target.policy, action).statements.some((each) => each.Effect === "Allow" && speaksTo(each, principal));
    const own = account === target.account && !isClosedToIam(action, resource);
    return resourceMay || (own && identity.some(allows) && (boundary === undefined || allows(boundary)));
}

/** A key is closed to IAM where its own policy does not say otherwise; an alias has no policy. */
function isClosedToIam(action: string, resource: string): boolean {
    return action.startsWith("kms:") && resource.includes(":key/");
}

/** Selects the statements that may have a say in the question: those that are certain not to match it have none. */
export function speaking(question: Question): Selection {
    const { action, resource } = question;
    const known = knownOf(contextOf(question));
    return (policy) =>
        gistOf(policy, action).statements.filter(
            (each) => mayBeAbout(each, resource, known) && holds(each.Condition, known) !== false,
        );
}

/** Whether a role may do this to anything at all, from anywhere: false only if every request would be denied. */
export function mightAllow(model: AccessModel, principal: Principal, action: string): boolean {
    const inModel = mights.get(model) ?? new WeakMap<Principal, Map<string, boolean>>();
    mights.set(model, inModel);
    const ofPrincipal = inModel.get(principal) ?? new Map<string, boolean>();
    inModel.set(principal, ofPrincipal);
    const answer = ofPrincipal.get(action) ?? speaksFor(model, principal, action);
    ofPrincipal.set(action, answer);
    return answer;
}

const mights = new WeakMap<AccessModel, WeakMap<Principal, Map<string, boolean>>>();

function speaksFor(model: AccessModel, principal: Principal, action: string): boolean {
    const { identity, boundary, account, kind } = principal;
    const controls = kind === "service-linked" ? [] : (model.accounts.get(account)?.serviceControls ?? []);
    const binding = [
        ...identity,
        ...(boundary === undefined ? [] : [boundary]),
        ...controls.flatMap(({ policies }) => policies),
    ];
    if (binding.some((policy) => gistOf(policy, action).deniesAll)) {
        return false;
    }
    const allows = (policy: Policy) => gistOf(policy, action).allows;
    return (identity.some(allows) && (boundary === undefined || allows(boundary))) || someResourceAllows(model, action);
}

const resourceAllows = new WeakMap<AccessModel, Map<string, boolean>>();

function someResourceAllows(model: AccessModel, action: string): boolean {
    const known = resourceAllows.get(model) ?? new Map<string, boolean>();
    resourceAllows.set(model, known);
    const policies = () => [
        ...[...model.resources.values()].flatMap(({ policy }) => (policy === undefined ? [] : [policy])),
        ...model.accountPolicies.values(),
        ...(action.startsWith("sts:") ? [...model.principals.values()].map(({ trust }) => trust) : []),
    ];
    const answer = known.get(action) ?? policies().some((policy) => gistOf(policy, action).allowsAccounts);
    known.set(action, answer);
    return answer;
}

/** What a document says of an action. */
interface Gist {
    /** The statements about it. */
    readonly statements: readonly Statement[];
    readonly allows: boolean;
    /** An Allow names more than services. */
    readonly allowsAccounts: boolean;
    /** Everything is denied to everybody, whatever else holds. */
    readonly deniesAll: boolean;
}

const gists = new WeakMap<PolicyDocument, Map<string, Gist>>();

function gistOf(policy: Policy, action: string): Gist {
    const document = documentOf(policy);
    const known = gists.get(document) ?? new Map<string, Gist>();
    gists.set(document, known);
    const answer = known.get(action) ?? read(statementsAbout(document, action));
    known.set(action, answer);
    return answer;
}

function read(statements: readonly Statement[]): Gist {
    const allows = statements.filter(({ Effect }) => Effect === "Allow");
    return {
        statements,
        allows: allows.length > 0,
        allowsAccounts: allows.some(
            ({ Principal: who }) => who === "*" || who?.AWS !== undefined || who?.Federated !== undefined,
        ),
        deniesAll: statements.some(
            (each) =>
                each.Effect === "Deny" &&
                each.Condition === undefined &&
                isForAll(each) &&
                list(each.Resource).includes("*"),
        ),
    };
}

/** A policy of an identity names nobody, since it is about whom it is attached to. */
function isForAll({ Principal: who }: Statement): boolean {
    return who === undefined || who === "*" || list(who.AWS).includes("*");
}

/** Named are everybody, the caller, or his account; a session goes by its role's name, too. */
function speaksTo({ Principal: who }: Statement, principal: string): boolean {
    if (who === undefined || who === "*" || principal.includes(":assumed-role/")) {
        return true;
    }
    const account = principal.split(":")[4] ?? "";
    const names = ["*", principal, account, `arn:aws:iam::${account}:root`];
    return Object.values(who).some((named) => list(named).some((name) => names.includes(name)));
}

/** What stands in the place of a variable may be anything. */
function mayBeAbout({ Resource, NotResource }: Statement, resource: string, known: Known): boolean {
    return resource === "*" || NotResource !== undefined || Resource === undefined
        ? true
        : list(Resource).some((pattern) =>
              covers(filled(pattern, known) ?? pattern.replaceAll(/\$\{[^}]*\}/g, "*"), resource),
          );
}

function surelyDenies(statement: Statement, resource: string, known: Known): boolean {
    const { Effect, Resource, NotResource, Condition } = statement;
    const surelyAbout =
        NotResource === undefined &&
        (Resource === undefined ||
            list(Resource).some((pattern) => pattern === "*" || covers(filled(pattern, known) ?? "", resource)));
    return Effect === "Deny" && isForAll(statement) && surelyAbout && holds(Condition, known) === true;
}

function covers(pattern: string, resource: string): boolean {
    return pattern === "*" || glob(pattern).test(resource);
}
