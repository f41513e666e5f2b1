import type { PolicyArgs } from "@pulumi/aws/acmpca";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const caPolicyClosed = rule(
    {
        name: "acmpca-policy-closed",
        description: "Certificate authorities issue for named accounts or the organization only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "SC-17"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["acm", "policy"],
    },
    closedPolicyCheck<PolicyArgs>("aws:acmpca/policy:Policy", "policy", "acm-pca:IssueCertificate"),
);
