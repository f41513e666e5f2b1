import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { policyProps } from "./examples";
import { firewallPolicy } from "./tokens";

export const policyStrict = rule(
    {
        name: "networkfirewall-policy-strict-order",
        description: "Firewall policies judge rules in the order in which they are written.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Set statefulEngineOptions.ruleOrder to STRICT_ORDER.",
        frameworks: { nist: ["AC-4", "SC-7(5)"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: ({ firewallPolicy: policy }) =>
            mustBeOneOf(
                policy?.statefulEngineOptions?.ruleOrder,
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
);
