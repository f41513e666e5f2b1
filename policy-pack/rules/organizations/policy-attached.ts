import type { PolicyArgs, PolicyAttachmentArgs } from "@pulumi/aws/organizations";
import { given, rule, stackCheck } from "../../lib/rule";

const policy = "aws:organizations/policy:Policy";
const attachment = "aws:organizations/policyAttachment:PolicyAttachment";

export const policyAttached = rule(
    {
        name: "organizations-policy-attached",
        description: "Policies of the organization are attached to something, as one that is not holds nobody.",
        severity: "medium",
        control: "guarded-organization",
        remediation: "Add an organizations.PolicyAttachment that names the policy.",
        frameworks: { nist: ["AC-3", "CM-2"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "guard-rails"],
    },
    stackCheck<PolicyArgs>(policy, {
        find: (subject, stack) =>
            stack.companions(subject, attachment, "policyId").length > 0
                ? undefined
                : "no organizations.PolicyAttachment names the policy; attach it to a root, a unit or an account",
        compliant: {
            attached: [
                given<PolicyArgs>(policy, "scp", { content: "{}" }),
                given<PolicyAttachmentArgs>(attachment, "to", { targetId: "ou-ab12-cd34" }, { policyId: "scp" }),
            ],
            "attached twice": [
                given<PolicyArgs>(policy, "scp", { content: "{}" }),
                given<PolicyAttachmentArgs>(attachment, "one", { targetId: "ou-ab12-cd34" }, { policyId: "scp" }),
                given<PolicyAttachmentArgs>(attachment, "two", { targetId: "111122223333" }, { policyId: "scp" }),
            ],
        },
        noncompliant: {
            alone: [given<PolicyArgs>(policy, "scp", { content: "{}" })],
            "beside an attached one": [
                given<PolicyArgs>(policy, "scp", { content: "{}" }),
                given<PolicyArgs>(policy, "other", { content: "{}" }),
                given<PolicyAttachmentArgs>(attachment, "to", { targetId: "r-ab12" }, { policyId: "other" }),
            ],
        },
    }),
);
