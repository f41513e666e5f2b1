import type { PolicyAttachmentArgs, UserPolicyArgs } from "@pulumi/aws/iam";
import { check, forbid, rule } from "../../lib/rule";
import { list } from "../../lib/values";

export const userPoliciesAbsent = rule(
    {
        name: "iam-user-policies-absent",
        description: "No policy hangs on a single user, who is out of sight of those who look at roles.",
        severity: "medium",
        control: "federated-identities",
        remediation: "Attach the policy to a role that people or programs take.",
        frameworks: { fsbp: ["IAM.2"], cis: ["1.15"], nist: ["AC-2(1)", "AC-6"] },
        peers: { checkov: ["CKV_AWS_40"] },
        requirements: ["R5"],
        tags: ["iam", "credentials"],
    },
    forbid<UserPolicyArgs>(
        [
            "aws:iam/userPolicy:UserPolicy",
            "aws:iam/userPolicyAttachment:UserPolicyAttachment",
            "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
        ],
        "a policy hangs on a user; attach it to a role",
        { named: { user: "ci" }, "nothing said": {} },
    ),
    check<PolicyAttachmentArgs>("aws:iam/policyAttachment:PolicyAttachment", {
        find: ({ users }) =>
            list(users).length > 0 ? `users holds ${list(users).join(", ")}; attach the policy to a role` : undefined,
        compliant: { "a role": { roles: ["job"] }, "no users": { users: [], groups: ["readers"] } },
        noncompliant: { "a user": { users: ["ci"] }, "a user beside a role": { users: ["ci"], roles: ["job"] } },
    }),
);
