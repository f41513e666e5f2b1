import type { SinkPolicyArgs } from "@pulumi/aws/oam";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const sinkPolicyClosed = rule(
    {
        name: "oam-sink-policy-closed",
        description: "Sinks for logs and metrics of other accounts are linked by known accounts only.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["logs", "exposure"],
    },
    closedPolicyCheck<SinkPolicyArgs>("aws:oam/sinkPolicy:SinkPolicy", "policy", "oam:CreateLink"),
);
