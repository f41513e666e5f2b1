import type { ResolverFirewallDomainListArgs, ResolverFirewallRuleArgs } from "@pulumi/aws/route53";
import { rule, stackCheck, given } from "../../lib/rule";
import { list, text } from "../../lib/values";
import { domainList, firewallRule } from "./tokens";

const broad = (name: unknown) => /^(\*|\*?\.?[a-z0-9-]+)\.?$/i.test(text(name));
const names = (...domains: string[]) => given<ResolverFirewallDomainListArgs>(domainList, "names", { domains });
const allow = (action = "ALLOW") =>
    given<ResolverFirewallRuleArgs>(firewallRule, "rule", { action, priority: 1 }, { firewallDomainListId: "names" });

export const allowNarrow = rule(
    {
        name: "route53-dns-firewall-allows-narrow",
        description: "DNS Firewall allows no list that holds every name or a whole top-level domain.",
        severity: "high",
        control: "guarded-dns",
        remediation: "List the names that are needed.",
        frameworks: { nist: ["AC-4", "SC-7(5)"] },
        requirements: ["R30"],
        tags: ["route53", "dns"],
    },
    stackCheck<ResolverFirewallRuleArgs>(firewallRule, {
        find: (subject, stack) => {
            if (subject.props.action !== "ALLOW") return undefined;
            const listed = stack.target<ResolverFirewallDomainListArgs>(subject, "firewallDomainListId", domainList);
            const open = list(listed?.props.domains).filter(broad);
            return open.length === 0
                ? undefined
                : `${listed?.name ?? "the list"} allows ${open.join(", ")}, through which queries carry data out; list the names that are needed`;
        },
        compliant: {
            "a domain": [allow(), names("*.amazonaws.com.", "pypi.org")],
            "everything, blocked": [allow("BLOCK"), names("*")],
        },
        noncompliant: {
            everything: [allow(), names("pypi.org", "*")],
            "a top-level domain": [allow(), names("*.com.")],
        },
    }),
);
