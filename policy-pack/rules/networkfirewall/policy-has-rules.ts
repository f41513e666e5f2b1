import type { FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { list, only, text } from "../../lib/values";
import { policyProps, stateless } from "./examples";
import { policyIn, groupIn, sourceIn } from "./blocks";
import { firewallPolicy, ruleGroup } from "./tokens";

const references = [
    { resourceArn: "arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names", priority: 1 },
];

export const policyHasRules = rule(
    {
        name: "networkfirewall-policy-has-rules",
        description: "Firewall policies refer to a rule group, and groups hold rules.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Add statefulRuleGroupReferences, and rules to the group.",
        frameworks: { fsbp: ["NetworkFirewall.3", "NetworkFirewall.6"], nist: ["SC-7"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) => {
            const policy = policyIn(props);
            return isEmptyList(policy, "statefulRuleGroupReferences") &&
                isEmptyList(policy, "statelessRuleGroupReferences") &&
                !list(policy?.statefulDefaultActions).some((action) => /drop/.test(text(action)))
                ? "firewallPolicy refers to no rule group, so that it judges nothing; add statefulRuleGroupReferences"
                : undefined;
        },
        compliant: {
            "a group": policyProps({}, { statefulRuleGroupReferences: references }),
            "none, and all is dropped": policyProps(
                { ruleOrder: "STRICT_ORDER" },
                { statefulDefaultActions: ["aws:drop_strict"] },
            ),
        },
        noncompliant: {
            none: policyProps(),
            "empty lists": policyProps({}, { statefulRuleGroupReferences: [], statelessRuleGroupReferences: [] }),
        },
    }),
    check<RuleGroupArgs>(ruleGroup, {
        find: (props) => {
            const group = groupIn(props);
            return props.type === "STATELESS" &&
                group !== undefined &&
                isEmptyList(only(sourceIn(group)?.statelessRulesAndCustomActions), "statelessRules")
                ? "ruleGroup holds no stateless rule, so that it judges nothing; add statelessRules"
                : undefined;
        },
        compliant: {
            "a rule": stateless("aws:drop", "203.0.113.0/24"),
            "another kind": { type: "STATEFUL", rules: "drop ip any any -> any any (sid:1;)" },
        },
        noncompliant: {
            "no rules": {
                type: "STATELESS",
                ruleGroup: { rulesSource: { statelessRulesAndCustomActions: { statelessRules: [] } } },
            },
            "no source": { type: "STATELESS", ruleGroup: {} },
        },
    }),
);
