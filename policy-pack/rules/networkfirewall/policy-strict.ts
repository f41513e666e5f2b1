import type { FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { only } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn, engineIn, groupIn } from "./blocks";
import { firewallPolicy, ruleGroup } from "./tokens";

export const policyStrict = rule(
    {
        name: "networkfirewall-policy-strict-order",
        description: "Firewall policies and their rule groups judge rules in the order in which they are written.",
        severity: "high",
        control: "filtered-egress",
        remediation:
            "Set statefulEngineOptions.ruleOrder, and statefulRuleOptions.ruleOrder of groups, to STRICT_ORDER.",
        frameworks: { nist: ["AC-4", "SC-7(5)"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) =>
            mustBeOneOf(
                engineIn(policyIn(props))?.ruleOrder,
                ["STRICT_ORDER"],
                "firewallPolicy.statefulEngineOptions.ruleOrder",
            ),
        compliant: {
            strict: policyProps({ ruleOrder: "STRICT_ORDER" }),
            "strict, refusing": policyProps({ ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "REJECT" }),
        },
        noncompliant: {
            "AWS's order": policyProps({ ruleOrder: "DEFAULT_ACTION_ORDER" }),
            "the default, AWS's": policyProps(),
        },
    }),
    check<RuleGroupArgs>(ruleGroup, {
        // A group that says nothing is judged by the policy that refers to it.
        find: (props) =>
            only(groupIn(props)?.statefulRuleOptions)?.ruleOrder === "DEFAULT_ACTION_ORDER"
                ? 'ruleGroup.statefulRuleOptions.ruleOrder is "DEFAULT_ACTION_ORDER", by which a pass goes before every drop; set it to "STRICT_ORDER"'
                : undefined,
        compliant: {
            strict: { ruleGroup: { rulesSource: {}, statefulRuleOptions: { ruleOrder: "STRICT_ORDER" } } },
            "nothing said": { ruleGroup: { rulesSource: {} } },
        },
        noncompliant: {
            "AWS's order": {
                ruleGroup: { rulesSource: {}, statefulRuleOptions: { ruleOrder: "DEFAULT_ACTION_ORDER" } },
            },
            "AWS's order, before its rules": {
                type: "STATEFUL",
                ruleGroup: {
                    statefulRuleOptions: { ruleOrder: "DEFAULT_ACTION_ORDER" },
                    rulesSource: { rulesString: "drop ip any any -> any any (sid:1;)" },
                },
            },
        },
    }),
);
