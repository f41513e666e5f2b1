import type { PolicyArgs, RoleArgs, RolePolicyArgs } from "@pulumi/aws/iam";
import { parsePolicy, type Document } from "../../lib/policy/document";
import type { Stack, StackResource } from "../../lib/stack";
import { list } from "../../lib/values";

export const roleToken = "aws:iam/role:Role";
export const policyToken = "aws:iam/policy:Policy";
export const rolePolicyToken = "aws:iam/rolePolicy:RolePolicy";
export const attachmentToken = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

/** What holds one role: the policies that it has, and its boundary where the stack has it. */
export interface Holding {
    readonly documents: readonly Document[];
    readonly boundary: Document | undefined;
}

function documentOf(stack: Stack, source: StackResource, path: string): Document | undefined {
    const policy = stack.target<PolicyArgs>(source, path, policyToken);
    return policy && parsePolicy(policy.props.policy);
}

/** The managed policies of the stack that a role names itself. */
function managedBy(role: StackResource, stack: Stack): readonly StackResource<PolicyArgs>[] {
    return stack
        .of<PolicyArgs>(policyToken)
        .filter((one) => stack.companions(one, roleToken, "managedPolicyArns").some(({ urn }) => urn === role.urn));
}

/** Every document that a role of the stack has, and its boundary. */
export function holdingOf(role: StackResource<RoleArgs>, stack: Stack): Holding {
    const inline = list(role.props.inlinePolicies).map(({ policy }) => parsePolicy(policy));
    const own = stack.companions<RolePolicyArgs>(role, rolePolicyToken, "role");
    const attached = stack.companions(role, attachmentToken, "role");
    return {
        documents: [
            ...inline,
            ...own.map(({ props }) => parsePolicy(props.policy)),
            ...managedBy(role, stack).map(({ props }) => parsePolicy(props.policy)),
            ...attached.flatMap((one) => documentOf(stack, one, "policyArn") ?? []),
        ],
        boundary: documentOf(stack, role, "permissionsBoundary"),
    };
}

/** The roles of the stack that have a managed policy. */
export function rolesWith(policy: StackResource, stack: Stack): readonly StackResource<RoleArgs>[] {
    const attached = stack.companions(policy, attachmentToken, "policyArn");
    return [
        ...stack.companions<RoleArgs>(policy, roleToken, "managedPolicyArns"),
        ...attached.flatMap((attachment) => stack.target<RoleArgs>(attachment, "role", roleToken) ?? []),
    ];
}

/** Whether a managed policy is a boundary and nothing else, which grants nothing by itself. */
export function isBoundaryOnly(policy: StackResource, stack: Stack): boolean {
    return (
        stack.companions(policy, [roleToken, "aws:iam/user:User"], "permissionsBoundary").length > 0 &&
        stack.companions(policy, roleToken, "managedPolicyArns").length === 0 &&
        stack.companions(policy, attachmentToken, "policyArn").length === 0
    );
}
