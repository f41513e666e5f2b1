import type { ResolverFirewallDomainListArgs, ResolverFirewallRuleArgs } from "@pulumi/aws/route53";
import { rule, stackCheck, given } from "../../lib/rule";
import { list, text } from "../../lib/values";
import { isTopLevel } from "../networkfirewall/names";
import { domainList, firewallRule } from "./tokens";

function broad(given: unknown): boolean {
    const name = text(given).toLowerCase().replace(/\.$/, "");
    return name === "*" || (name !== "" && isTopLevel(name.replace(/^\*?\./, "")));
}
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
            "one of two labels": [allow(), names("a.example.com", "*.CO.UK")],
        },
    }),
);
