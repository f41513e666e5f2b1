import type { FirewallArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { firewall } from "./tokens";

export const policyProtected = rule(
    {
        name: "networkfirewall-policy-change-protected",
        description: "A firewall cannot be given another policy by the way.",
        severity: "medium",
        control: "egress-unchangeable",
        remediation: "Set firewallPolicyChangeProtection to true.",
        frameworks: { nist: ["CM-3", "CM-5"] },
        requirements: ["R23"],
        tags: ["networkfirewall", "deletion"],
    },
    check<FirewallArgs>(firewall, {
        find: ({ firewallPolicyChangeProtection }) =>
            mustBeOn(firewallPolicyChangeProtection, "firewallPolicyChangeProtection"),
        compliant: {
            fixed: { firewallPolicyChangeProtection: true },
            "fixed, as text": { firewallPolicyChangeProtection: true, deleteProtection: true },
        },
        noncompliant: { "the default, changeable": {}, changeable: { firewallPolicyChangeProtection: false } },
    }),
);
