import type { ResolverFirewallRuleArgs } from "@pulumi/aws/route53";
import { given, stackCheck, type Props } from "../../lib/rule";
import { isUnknown } from "../../lib/unknown";
import { firewallRule, firewallRuleGroup } from "./tokens";

const group = "rslvr-frg-1";
const one = (name: string, props: Props<ResolverFirewallRuleArgs>) =>
    given<ResolverFirewallRuleArgs>(firewallRule, name, { firewallRuleGroupId: group, ...props });

/** The check that a group of another stack is given more than rules that watch. */
export const aloneBlocks = stackCheck<ResolverFirewallRuleArgs>(firewallRule, {
    find: (subject, stack) => {
        if (subject.props.action !== "ALERT") return undefined;
        const groupOf = ({ record }: typeof subject) => record.inputs["firewallRuleGroupId"];
        const home = groupOf(subject);
        if (isUnknown(home) || stack.target(subject, "firewallRuleGroupId", firewallRuleGroup) !== undefined)
            return undefined;
        const beside = stack.of<ResolverFirewallRuleArgs>(firewallRule).filter((rule) => groupOf(rule) === home);
        return beside.every(({ props }) => props.action === "ALERT")
            ? 'action is "ALERT", which lets the query through; set it to "BLOCK"'
            : undefined;
    },
    compliant: {
        blocked: [one("bad", { action: "BLOCK", priority: 1 })],
        "watched, beside what is blocked": [
            one("new", { action: "ALERT", priority: 1 }),
            one("bad", { action: "BLOCK", priority: 2 }),
        ],
    },
    noncompliant: {
        "watched only": [one("bad", { action: "ALERT", priority: 1 })],
        "watched, twice": [one("bad", { action: "ALERT", priority: 1 }), one("odd", { action: "ALERT", priority: 2 })],
    },
});
