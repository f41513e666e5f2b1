import type { FirewallArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { firewall } from "./tokens";

export const deleteProtected = rule(
    {
        name: "networkfirewall-delete-protected",
        description: "Firewalls cannot be deleted by mistake.",
        severity: "medium",
        control: "egress-unchangeable",
        remediation: "Set deleteProtection to true.",
        frameworks: { fsbp: ["NetworkFirewall.9"], nist: ["CM-2", "SC-5"] },
        requirements: ["R23"],
        tags: ["networkfirewall", "deletion"],
    },
    check<FirewallArgs>(firewall, {
        find: ({ deleteProtection }) => mustBeOn(deleteProtection, "deleteProtection"),
        compliant: {
            protected: { deleteProtection: true },
            "protected, of a transit gateway": { deleteProtection: true, transitGatewayId: "tgw-1" },
        },
        noncompliant: { "the default, not": {}, not: { deleteProtection: false } },
    }),
);
