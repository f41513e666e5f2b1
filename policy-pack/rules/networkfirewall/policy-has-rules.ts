import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { list, text } from "../../lib/values";
import { policyProps } from "./examples";
import { firewallPolicy } from "./tokens";

const references = [
    { resourceArn: "arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/names", priority: 1 },
];

export const policyHasRules = rule(
    {
        name: "networkfirewall-policy-has-rules",
        description: "Firewall policies refer to a rule group.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Add statefulRuleGroupReferences.",
        frameworks: { fsbp: ["NetworkFirewall.3"], nist: ["SC-7"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: ({ firewallPolicy: policy }) =>
            isEmptyList(policy, "statefulRuleGroupReferences") &&
            isEmptyList(policy, "statelessRuleGroupReferences") &&
            !list(policy?.statefulDefaultActions).some((action) => /drop/.test(text(action)))
                ? "firewallPolicy refers to no rule group, so that it judges nothing; add statefulRuleGroupReferences"
                : undefined,
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
);
