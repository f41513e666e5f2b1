import type { ResourcePolicyArgs } from "@pulumi/aws/codebuild";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const buildPolicyClosed = rule(
    {
        name: "codebuild-policy-closed",
        description: "Projects and reports are shared with named accounts or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R7"],
        tags: ["codebuild", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:codebuild/resourcePolicy:ResourcePolicy",
        "policy",
        "codebuild:BatchGetProjects",
    ),
);
