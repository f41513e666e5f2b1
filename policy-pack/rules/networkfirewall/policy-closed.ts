import type { ResourcePolicyArgs } from "@pulumi/aws/networkfirewall";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "networkfirewall-resource-policy-closed",
        description: "Firewall policies and rule groups are shared with named accounts or the organization only.",
        severity: "high",
        control: "egress-unchangeable",
        remediation: "Name the principals of the resource policy.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R23"],
        tags: ["networkfirewall", "policy"],
    },
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:networkfirewall/resourcePolicy:ResourcePolicy",
        "policy",
        "network-firewall:AssociateFirewallPolicy",
    ),
);
