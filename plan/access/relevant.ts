import {
    createValidatedPolicy,
    validateEndpointPolicy,
    validateIdentityPolicy,
    validateResourceControlPolicy,
    validateResourcePolicy,
    validateServiceControlPolicy,
    type ValidatedPolicy,
} from "@cloud-copilot/iam-policy";
import type { PolicyDocument, Statement } from "../../components/iam/document";
import { withStandIns } from "./encryption-context";
import { list, patternOf } from "./words";

const validators = {
    identity: validateIdentityPolicy,
    boundary: validateIdentityPolicy,
    scp: validateServiceControlPolicy,
    rcp: validateResourceControlPolicy,
    "resource policy": validateResourcePolicy,
    endpoint: validateEndpointPolicy,
};
export type PolicyKind = keyof typeof validators;

/** What has been found out about a document in one of its uses. */
interface Known {
    readonly errors: ValidatedPolicy["errors"];
    /** By action. */
    readonly byAction: Map<string, ValidatedPolicy>;
}

const known: Readonly<Record<PolicyKind, WeakMap<PolicyDocument, Known>>> = {
    identity: new WeakMap(),
    boundary: new WeakMap(),
    scp: new WeakMap(),
    rcp: new WeakMap(),
    "resource policy": new WeakMap(),
    endpoint: new WeakMap(),
};

/**
 * The document as the evaluator needs it for one action: validated once, and without the statements that are not about
 * the action, which have no say. A hundred and fifty statements have one to a dozen left, and the evaluator's time goes
 * with their number.
 */
export function relevant(document: PolicyDocument, kind: PolicyKind, action: string): ValidatedPolicy {
    const facts = known[kind].get(document) ?? learn(document, kind);
    const answer = facts.byAction.get(action);
    if (answer !== undefined) {
        return answer;
    }
    const translated = withStandIns(document);
    const policyDocument = { ...translated, Statement: translated.Statement.filter((each) => isAbout(each, action)) };
    const trimmed = { __validated: true as const, policyDocument, errors: facts.errors };
    facts.byAction.set(action, trimmed);
    return trimmed;
}

function learn(document: PolicyDocument, kind: PolicyKind): Known {
    const { errors } = createValidatedPolicy(withStandIns(document), validators[kind]);
    const facts = { errors, byAction: new Map<string, ValidatedPolicy>() };
    known[kind].set(document, facts);
    return facts;
}

/** Whether a statement has a say in an action, whatever else it asks. */
export function isAbout({ Action, NotAction }: Statement, action: string): boolean {
    return Action === undefined
        ? !list(NotAction).some((pattern) => patternOf(pattern).test(action))
        : list(Action).some((pattern) => patternOf(pattern).test(action));
}
