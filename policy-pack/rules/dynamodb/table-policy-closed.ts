import type { ResourcePolicyArgs } from "@pulumi/aws/dynamodb";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const tablePolicyClosed = rule(
    {
        name: "dynamodb-table-policy-closed",
        description: "Tables and streams are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["dynamodb", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>("aws:dynamodb/resourcePolicy:ResourcePolicy", "policy", "dynamodb:GetItem"),
);
