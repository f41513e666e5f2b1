import type {
    ResolverFirewallDomainListArgs,
    ResolverFirewallRuleArgs,
    ResolverFirewallRuleGroupArgs,
} from "@pulumi/aws/route53";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { list, show, text, number } from "../../lib/values";
import { aloneBlocks } from "./alone-blocks";
import { domainList, firewallRule, firewallRuleGroup } from "./tokens";

const group = given<ResolverFirewallRuleGroupArgs>(firewallRuleGroup, "group", { name: "names" });
const domains = (name: string, ...names: string[]) =>
    given<ResolverFirewallDomainListArgs>(domainList, name, { domains: names });
const one = (name: string, props: Props<ResolverFirewallRuleArgs>, of = "every") =>
    given<ResolverFirewallRuleArgs>(firewallRule, name, props, {
        firewallRuleGroupId: "group",
        firewallDomainListId: of,
    });
const known = [
    group,
    domains("known", "amazonaws.com."),
    domains("every", "*"),
    one("allow", { action: "ALLOW", priority: 1 }, "known"),
];

export const endsBlocking = rule(
    {
        name: "route53-dns-firewall-ends-blocking",
        description: "A DNS Firewall rule group blocks something, and every name but those it allows if it allows any.",
        severity: "high",
        control: "guarded-dns",
        remediation: "Add a rule of the highest priority number that blocks a domain list holding *.",
        frameworks: { nist: ["AC-4", "SC-7(5)", "SC-20"] },
        requirements: ["R30"],
        tags: ["route53", "dns"],
    },
    stackCheck<ResolverFirewallRuleGroupArgs>(firewallRuleGroup, {
        find: (subject, stack) => {
            const rules = stack.companions<ResolverFirewallRuleArgs>(subject, firewallRule, "firewallRuleGroupId");
            if (!rules.some(({ props }) => props.action === "ALLOW")) {
                return rules.length > 0 && rules.every(({ props }) => props.action === "ALERT")
                    ? `every rule, as ${rules[0]?.name}, is "ALERT" and lets the query through; set action to "BLOCK"`
                    : undefined;
            }
            const order = (rule: (typeof rules)[number]) => number(rule.props.priority) ?? 0;
            const last = rules.reduce((a, b) => (order(b) > order(a) ? b : a));
            const { action, qType } = last.props;
            if (action !== "BLOCK")
                return `the last rule, ${last.name}, is ${show(action)}; add one after it that blocks *`;
            if (text(qType) !== "")
                return `the last rule, ${last.name}, blocks queries of type ${text(qType)} only; leave out qType`;
            const names = stack.target<ResolverFirewallDomainListArgs>(last, "firewallDomainListId", domainList);
            return names === undefined || list(names.props.domains).some((name) => /^\*\.?$/.test(name))
                ? undefined
                : `the last rule, ${last.name}, blocks ${show(names.props.domains)} only; block *`;
        },
        compliant: {
            "known names, then nothing": [
                ...known,
                one("rest", { action: "BLOCK", blockResponse: "NXDOMAIN", priority: 100 }),
            ],
            "refused names only": [
                group,
                domains("bad", "bad.example."),
                one("bad-names", { action: "BLOCK", priority: 1 }, "bad"),
            ],
        },
        noncompliant: {
            "watched, and nothing blocked": [
                group,
                domains("every", "*"),
                one("all", { action: "ALERT", priority: 1 }),
            ],
            "nothing after": known,
            "blocked before": [
                ...known.slice(0, 3),
                one("allow", { action: "ALLOW", priority: 9 }, "known"),
                one("rest", { action: "BLOCK", priority: 1 }),
            ],
            "blocked for one type": [...known, one("rest", { action: "BLOCK", priority: 100, qType: "A" })],
            "watched only": [...known, one("rest", { action: "ALERT", priority: 100 })],
            "some blocked": [
                ...known,
                domains("bad", "bad.example."),
                one("rest", { action: "BLOCK", priority: 100 }, "bad"),
            ],
        },
    }),
    aloneBlocks,
);
