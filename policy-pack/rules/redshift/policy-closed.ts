import type { ResourcePolicyArgs } from "@pulumi/aws/redshift";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "redshift-policy-closed",
        description: "Warehouses and their snapshots are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["redshift", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        ["aws:redshift/resourcePolicy:ResourcePolicy", "aws:redshiftserverless/resourcePolicy:ResourcePolicy"],
        "policy",
        "redshift:CreateInboundIntegration",
    ),
);
