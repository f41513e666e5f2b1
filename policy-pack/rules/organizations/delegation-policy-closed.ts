import type { ResourcePolicyArgs } from "@pulumi/aws/organizations";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const delegationPolicyClosed = rule(
    {
        name: "organizations-delegation-policy-closed",
        description: "The organization's delegation policy names the accounts that may write its policies.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R7"],
        tags: ["organizations", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:organizations/resourcePolicy:ResourcePolicy",
        "content",
        "organizations:CreatePolicy",
    ),
);
