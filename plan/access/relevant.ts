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
import { withStandIn, withStandIns } from "./encryption-context";
import { actionsOf, anyOf } from "./words";

const validators = {
    identity: validateIdentityPolicy,
    boundary: validateIdentityPolicy,
    scp: validateServiceControlPolicy,
    rcp: validateResourceControlPolicy,
    "resource policy": validateResourcePolicy,
    endpoint: validateEndpointPolicy,
};
export type PolicyKind = keyof typeof validators;

const known: Readonly<Record<PolicyKind, WeakMap<PolicyDocument, ValidatedPolicy["errors"]>>> = {
    identity: new WeakMap(),
    boundary: new WeakMap(),
    scp: new WeakMap(),
    rcp: new WeakMap(),
    "resource policy": new WeakMap(),
    endpoint: new WeakMap(),
};

/**
 * The document as the evaluator needs it: validated once, and of its statements those alone that may have a say. A hundred
 * and fifty statements have a handful left, and the evaluator's time goes with their number.
 */
export function reduced(document: PolicyDocument, kind: PolicyKind, statements: readonly Statement[]): ValidatedPolicy {
    const errors = known[kind].get(document) ?? createValidatedPolicy(withStandIns(document), validators[kind]).errors;
    known[kind].set(document, errors);
    return {
        __validated: true,
        policyDocument: { ...document, Statement: statements.map(withStandIn) },
        errors,
    };
}

const aboutActions = new WeakMap<PolicyDocument, Map<string, readonly Statement[]>>();

/** The statements of a document that are about an action. */
export function statementsAbout(document: PolicyDocument, action: string): readonly Statement[] {
    const byAction = aboutActions.get(document) ?? new Map<string, readonly Statement[]>();
    aboutActions.set(document, byAction);
    const statements = byAction.get(action) ?? document.Statement.filter((each) => isAbout(each, action));
    byAction.set(action, statements);
    return statements;
}

/** One pattern for all that a statement names: tried for hundreds of actions each. */
const namedActions = new WeakMap<Statement, RegExp>();

/** Whether a statement has a say in an action, whatever else it asks. */
export function isAbout(statement: Statement, action: string): boolean {
    const named = namedActions.get(statement) ?? anyOf(actionsOf(statement));
    namedActions.set(statement, named);
    return named.test(action) === (statement.Action !== undefined);
}
