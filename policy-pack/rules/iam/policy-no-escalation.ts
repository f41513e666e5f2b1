import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Each lets its holder gain what another principal may do. */
const escalations = [
    "iam:AttachRolePolicy",
    "iam:AttachUserPolicy",
    "iam:CreateAccessKey",
    "iam:CreateLoginProfile",
    "iam:CreatePolicyVersion",
    "iam:DeleteRolePermissionsBoundary",
    "iam:PutRolePolicy",
    "iam:PutUserPolicy",
    "iam:SetDefaultPolicyVersion",
    "iam:UpdateAssumeRolePolicy",
    "kms:PutKeyPolicy",
    "sts:AssumeRole",
];

const all = { Effect: "Allow", Action: "*", Resource: "*" };
const boundary = { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary" } };

export const policyNoEscalation = rule(
    {
        name: "iam-policy-no-escalation",
        description: "Nobody may change permissions, keys' policies or trust on every resource.",
        severity: "high",
        control: "roles-immutable",
        remediation: "Name the roles or keys in Resource, or demand a permissions boundary by a condition.",
        frameworks: { nist: ["AC-6(10)", "AC-5"], pci: ["7.2.2"] },
        requirements: ["R5", "R24"],
        tags: ["iam", "escalation"],
    },
    ...identityPolicyChecks(
        (statement) => {
            if (comprises(statement, "*") || !reaches(statement, "*") || statement.conditions.length > 0)
                return undefined;
            const held = escalations.filter((action) => concerns(statement, action));
            return held.length === 0
                ? undefined
                : `allows ${held.slice(0, 3).join(", ")} on everything; name the resources`;
        },
        {
            compliant: {
                reading: policyOf({ ...all, Action: ["iam:Get*", "iam:List*", "kms:DescribeKey"] }),
                "roles under a boundary": policyOf({ ...all, Action: "iam:PutRolePolicy", Condition: boundary }),
                "one role to assume": policyOf({
                    ...all,
                    Action: "sts:AssumeRole",
                    Resource: "arn:aws:iam::111122223333:role/deploy",
                }),
            },
            noncompliant: {
                "policies of roles": policyOf({ ...all, Action: ["iam:AttachRolePolicy"] }),
                "any role to assume": policyOf({ ...all, Action: "sts:Assume*" }),
                "any key's policy": policyOf({ ...all, Action: ["KMS:PUTKEYPOLICY"] }),
            },
        },
    ),
);
