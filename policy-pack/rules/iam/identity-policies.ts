import type { PolicyArgs, RoleArgs, RolePolicyArgs } from "@pulumi/aws/iam";
import { faultsOfKnown } from "../../lib/known-part";
import { parsePolicy, type Document, type Statement } from "../../lib/policy/document";
import { allows } from "../../lib/policy/questions";
import { check, given, stackCheck, type Check } from "../../lib/rule";
import { list } from "../../lib/values";

/** Resources whose `policy` says what a principal may do. */
const carriers = [
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
] as const;

const managed = "aws:iam/policy:Policy";
const bounded = ["aws:iam/role:Role", "aws:iam/user:User"];
const attachments = [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
];

interface Examples {
    readonly compliant: Readonly<Record<string, string>>;
    readonly noncompliant: Readonly<Record<string, string>>;
}

function each<T>(examples: Readonly<Record<string, string>>, to: (policy: string) => T): Record<string, T> {
    return Object.fromEntries(Object.entries(examples).map(([title, policy]) => [title, to(policy)]));
}

/**
 * Judges each Allow statement of every identity policy: of its own resource, inline in a role, or of a permission set;
 * the document is at hand where a Deny beside it may hold what it gives.
 * `fault` completes the sentence "policy: <statement> …".
 */
export function identityPolicyChecks(
    fault: (statement: Statement, document: Document) => string | undefined,
    examples: Examples,
): readonly Check[] {
    const faults = (policy: unknown, path: string) => {
        const document = parsePolicy(policy);
        if (document.problem !== undefined) return [`${path} ${document.problem}; give a policy document`];
        return allows(document).flatMap((statement) => {
            const wrong = fault(statement, document);
            return wrong === undefined ? [] : [`${path}: ${statement.label} ${wrong}`];
        });
    };
    const alone = (policy: string) => [given<PolicyArgs>(managed, "team", { policy })];
    const asBoundary = (policy: string) => [
        given<PolicyArgs>(managed, "team", { policy }),
        given<RoleArgs>("aws:iam/role:Role", "job", {}, { permissionsBoundary: "team" }),
    ];
    const asBoth = (policy: string) => [
        given<PolicyArgs>(managed, "team", { policy }),
        given<RoleArgs>("aws:iam/role:Role", "job", {}, { permissionsBoundary: "team", managedPolicyArns: "team" }),
    ];
    const [bad = ""] = Object.values(examples.noncompliant);
    return [
        stackCheck<PolicyArgs>(managed, {
            // A boundary grants nothing by itself; it says how far the policies beside it may go.
            find: (subject, stack) =>
                stack.companions(subject, bounded, "permissionsBoundary").length > 0 &&
                stack.companions(subject, attachments, "policyArn").length === 0 &&
                stack.companions(subject, bounded, "managedPolicyArns").length === 0
                    ? undefined
                    : faultsOfKnown(subject, ({ policy }) => faults(policy, "policy")),
            compliant: {
                ...each(examples.compliant, alone),
                ...each({ "a boundary": bad }, asBoundary),
            },
            noncompliant: {
                ...each(examples.noncompliant, alone),
                ...each({ "a boundary that a role has as well": bad }, asBoth),
            },
        }),
        check<RolePolicyArgs>(carriers, {
            find: ({ policy }) => faults(policy, "policy"),
            compliant: each(examples.compliant, (policy) => ({ policy })),
            noncompliant: each(examples.noncompliant, (policy) => ({ policy })),
        }),
        check<RoleArgs>("aws:iam/role:Role", {
            find: ({ inlinePolicies }) =>
                list(inlinePolicies).flatMap((one, i) => faults(one.policy, `inlinePolicies[${i}].policy`)),
            compliant: each(examples.compliant, (policy) => ({ inlinePolicies: [{ name: "inline", policy }] })),
            noncompliant: each(examples.noncompliant, (policy) => ({ inlinePolicies: [{ name: "inline", policy }] })),
        }),
        check<{ inlinePolicy: string }>("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", {
            find: ({ inlinePolicy }) => faults(inlinePolicy, "inlinePolicy"),
            compliant: each(examples.compliant, (inlinePolicy) => ({ inlinePolicy })),
            noncompliant: each(examples.noncompliant, (inlinePolicy) => ({ inlinePolicy })),
        }),
    ];
}
