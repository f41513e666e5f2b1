import type { LogDestinationPolicyArgs } from "@pulumi/aws/cloudwatch";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const destinationPolicyClosed = rule(
    {
        name: "logs-destination-policy-closed",
        description: "Destinations of logs take them from named accounts or the organization only.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R11"],
        tags: ["logs", "exposure"],
    },
    closedPolicyCheck<LogDestinationPolicyArgs>(
        "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy",
        "accessPolicy",
        "logs:PutSubscriptionFilter",
    ),
);
