import type { ResolverFirewallConfigArgs } from "@pulumi/aws/route53";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const failClosed = rule(
    {
        name: "route53-dns-firewall-fails-closed",
        description: "When DNS Firewall cannot be asked, names are not resolved.",
        severity: "high",
        control: "guarded-dns",
        remediation: "Set firewallFailOpen to DISABLED or leave it unset.",
        frameworks: { nist: ["SC-7(18)", "SC-20"] },
        requirements: ["R30"],
        tags: ["route53", "dns"],
    },
    check<ResolverFirewallConfigArgs>("aws:route53/resolverFirewallConfig:ResolverFirewallConfig", {
        find: ({ firewallFailOpen: open }) =>
            text(open) === "" || open === "DISABLED"
                ? undefined
                : `firewallFailOpen is ${show(open)}; set it to "DISABLED"`,
        compliant: {
            closed: { resourceId: "vpc-1", firewallFailOpen: "DISABLED" },
            "the default, closed": { resourceId: "vpc-1" },
        },
        noncompliant: {
            open: { firewallFailOpen: "ENABLED" },
            "left to a local setting": { firewallFailOpen: "USE_LOCAL_RESOURCE_SETTING" },
        },
    }),
);
