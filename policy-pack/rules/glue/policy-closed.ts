import type { ResourcePolicyArgs } from "@pulumi/aws/glue";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "glue-policy-closed",
        description: "The data catalog is open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["glue", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>("aws:glue/resourcePolicy:ResourcePolicy", "policy", "glue:GetTable"),
);
