import type { RegistryPolicyArgs } from "@pulumi/aws/schemas";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const schemasPolicyClosed = rule(
    {
        name: "schemas-registry-policy-closed",
        description: "Schema registries are read by named principals only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["events", "exposure"],
    },
    closedPolicyCheck<RegistryPolicyArgs>(
        "aws:schemas/registryPolicy:RegistryPolicy",
        "policy",
        "schemas:DescribeSchema",
    ),
);
