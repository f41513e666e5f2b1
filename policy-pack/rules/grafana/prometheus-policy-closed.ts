import type { ResourcePolicyArgs } from "@pulumi/aws/amp";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const prometheusPolicyClosed = rule(
    {
        name: "amp-policy-closed",
        description: "Prometheus workspaces are read and written by named principals only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["grafana", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:amp/resourcePolicy:ResourcePolicy",
        "policyDocument",
        "aps:QueryMetrics",
    ),
);
