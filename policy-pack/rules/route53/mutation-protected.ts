import type { ResolverFirewallRuleGroupAssociationArgs } from "@pulumi/aws/route53";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

export const mutationProtected = rule(
    {
        name: "route53-dns-firewall-mutation-protected",
        description: "DNS Firewall cannot be taken off a VPC by the way.",
        severity: "medium",
        control: "egress-unchangeable",
        remediation: "Set mutationProtection to ENABLED.",
        frameworks: { nist: ["CM-3", "CM-5"] },
        requirements: ["R23", "R30"],
        tags: ["route53", "dns"],
    },
    check<ResolverFirewallRuleGroupAssociationArgs>(
        "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
        {
            find: ({ mutationProtection }) => mustBeOneOf(mutationProtection, ["ENABLED"], "mutationProtection"),
            compliant: {
                protected: { mutationProtection: "ENABLED" },
                "protected, in a VPC": { mutationProtection: "ENABLED", priority: 101, vpcId: "vpc-1" },
            },
            noncompliant: { "the default, not": { vpcId: "vpc-1" }, not: { mutationProtection: "DISABLED" } },
        },
    ),
);
