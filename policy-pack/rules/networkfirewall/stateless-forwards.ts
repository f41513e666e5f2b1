import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn } from "./blocks";
import { firewallPolicy } from "./tokens";

const kinds = ["statelessDefaultActions", "statelessFragmentDefaultActions"] as const;
const fit = ["aws:forward_to_sfe", "aws:drop"];

export const statelessForwards = rule(
    {
        name: "networkfirewall-stateless-forwards",
        description:
            "Packets and fragments that no stateless rule knows go to the stateful engine, which looks into them, or are dropped.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Set statelessDefaultActions and statelessFragmentDefaultActions to aws:forward_to_sfe.",
        frameworks: { fsbp: ["NetworkFirewall.4", "NetworkFirewall.5"], nist: ["AC-4", "SC-7"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) =>
            kinds
                .filter((kind) => !list(policyIn(props)?.[kind]).some((action) => fit.includes(text(action))))
                .map(
                    (kind) =>
                        `firewallPolicy.${kind} is ${show(policyIn(props)?.[kind])}; set it to ["aws:forward_to_sfe"]`,
                ),
        compliant: {
            "both forwarded": policyProps(),
            "fragments dropped": policyProps({}, { statelessFragmentDefaultActions: ["aws:drop"] }),
        },
        noncompliant: {
            "packets passed": policyProps({}, { statelessDefaultActions: ["aws:pass"] }),
            "fragments passed": policyProps({}, { statelessFragmentDefaultActions: ["aws:pass", "metric"] }),
        },
    }),
);
