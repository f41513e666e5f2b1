import type { RoleArgs } from "@pulumi/aws/iam";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { openGrants } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

const assume = { Effect: "Allow", Action: "sts:AssumeRole" };
const saml = {
    Effect: "Allow",
    Action: "sts:AssumeRoleWithSAML",
    Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/idp" },
};

export const trustClosed = rule(
    {
        name: "iam-role-trust-closed",
        description: "Roles trust named services, accounts, roles or identity providers, never anyone.",
        severity: "critical",
        control: "least-privilege",
        remediation: "Name the principals, or demand aws:PrincipalOrgID with a definite value.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R7"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) => {
            const document = parsePolicy(assumeRolePolicy);
            if (document.problem !== undefined) return `assumeRolePolicy ${document.problem}; give a policy document`;
            return openGrants(document).map(
                (one) => `assumeRolePolicy: ${one.label} lets anyone take the role; name the principals`,
            );
        },
        compliant: {
            "a service": {
                assumeRolePolicy: policyOf({ ...assume, Principal: { Service: "sagemaker.amazonaws.com" } }),
            },
            "an identity provider": { assumeRolePolicy: policyOf(saml) },
            "the organisation": {
                assumeRolePolicy: policyOf({
                    ...assume,
                    Principal: "*",
                    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } },
                }),
            },
        },
        noncompliant: {
            anyone: { assumeRolePolicy: policyOf({ ...assume, Principal: "*" }) },
            "anyone of AWS": { assumeRolePolicy: policyOf({ ...assume, Principal: { AWS: "*" } }) },
            "anyone with a word": {
                assumeRolePolicy: policyOf({
                    ...assume,
                    Principal: { AWS: "*" },
                    Condition: { StringEquals: { "sts:ExternalId": "kura" } },
                }),
            },
            "no JSON": { assumeRolePolicy: "trust me" },
        },
    }),
);
