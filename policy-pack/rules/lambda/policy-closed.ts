import type { ResourcePolicyArgs } from "@pulumi/aws/lambda";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "lambda-resource-policy-closed",
        description: "Resource policies of functions name who may call them.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { fsbp: ["Lambda.1"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R9"],
        tags: ["lambda", "policy"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:lambda/resourcePolicy:ResourcePolicy",
        "policy",
        "lambda:InvokeFunction",
    ),
);
