import type { IdentityPolicyArgs } from "@pulumi/aws/ses";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const identityPolicyClosed = rule(
    {
        name: "ses-identity-policy-closed",
        description: "Mail is sent in one's name by named principals only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["ses", "exposure"],
    },
    closedPolicyCheck<IdentityPolicyArgs>(
        ["aws:ses/identityPolicy:IdentityPolicy", "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy"],
        "policy",
        "ses:SendEmail",
    ),
);
