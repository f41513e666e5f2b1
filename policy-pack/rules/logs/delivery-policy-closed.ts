import type { LogDeliveryDestinationPolicyArgs } from "@pulumi/aws/cloudwatch";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const deliveryPolicyClosed = rule(
    {
        name: "logs-delivery-policy-closed",
        description: "Delivery destinations take logs from named accounts or the organization only.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R11"],
        tags: ["logs", "exposure"],
    },
    closedPolicyCheck<LogDeliveryDestinationPolicyArgs>(
        "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy",
        "deliveryDestinationPolicy",
        "logs:CreateDelivery",
    ),
);
