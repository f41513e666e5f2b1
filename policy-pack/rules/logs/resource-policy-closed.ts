import type { LogResourcePolicyArgs } from "@pulumi/aws/cloudwatch";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const resourcePolicyClosed = rule(
    {
        name: "logs-resource-policy-closed",
        description: "Log groups are written to by named services and principals only.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R11"],
        tags: ["logs", "exposure"],
    },
    closedPolicyCheck<LogResourcePolicyArgs>(
        "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
        "policyDocument",
        "logs:PutLogEvents",
    ),
);
