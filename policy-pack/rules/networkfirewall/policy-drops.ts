import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn, engineIn } from "./blocks";
import { firewallPolicy } from "./tokens";

const strict = { ruleOrder: "STRICT_ORDER" };

export const policyDrops = rule(
    {
        name: "networkfirewall-policy-drops-by-default",
        description: "Firewall policies of strict order drop what no rule has passed.",
        severity: "critical",
        control: "filtered-egress",
        remediation: "Add aws:drop_established or aws:drop_strict to statefulDefaultActions.",
        frameworks: { nist: ["AC-4", "SC-7(5)"], pci: ["1.3.2"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) => {
            const policy = policyIn(props);
            // The other order has no default actions, and another rule refuses it.
            if (policy === undefined || engineIn(policy)?.ruleOrder !== "STRICT_ORDER") return undefined;
            const actions = list(policy.statefulDefaultActions);
            return actions.some((action) => text(action).startsWith("aws:drop_"))
                ? undefined
                : `firewallPolicy.statefulDefaultActions is ${show(policy.statefulDefaultActions)}, so that all passes that no rule knows; add "aws:drop_established"`;
        },
        compliant: {
            "established connections": policyProps(strict, {
                statefulDefaultActions: ["aws:drop_established", "aws:alert_established"],
            }),
            everything: policyProps(strict, { statefulDefaultActions: ["aws:drop_strict"] }),
            "the other order": policyProps(),
        },
        noncompliant: {
            "alerts only": policyProps(strict, { statefulDefaultActions: ["aws:alert_strict"] }),
            nothing: policyProps(strict),
            "an empty list": policyProps(strict, { statefulDefaultActions: [] }),
        },
    }),
);
