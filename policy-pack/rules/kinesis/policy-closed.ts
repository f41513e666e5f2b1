import type { ResourcePolicyArgs } from "@pulumi/aws/kinesis";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "kinesis-policy-closed",
        description: "Streams are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["kinesis", "exposure"],
    },
    closedPolicyCheck<ResourcePolicyArgs>("aws:kinesis/resourcePolicy:ResourcePolicy", "policy", "kinesis:GetRecords"),
);
