import type { SecretPolicyArgs } from "@pulumi/aws/secretsmanager";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const secretPolicyClosed = rule(
    {
        name: "secretsmanager-secret-policy-closed",
        description: "Secrets are open to named principals or the organisation only.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["secretsmanager", "exposure"],
    },
    closedPolicyCheck<SecretPolicyArgs>(
        ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:secretsmanager/secret:Secret"],
        "policy",
        "secretsmanager:GetSecretValue",
    ),
);
