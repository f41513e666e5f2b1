import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn, engineIn } from "./blocks";
import { firewallPolicy } from "./tokens";

export const streamExceptions = rule(
    {
        name: "networkfirewall-stream-exceptions-dropped",
        description:
            "Connections that the firewall sees from the middle only are dropped or refused, not judged by half.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Leave streamExceptionPolicy at DROP, or set it to REJECT.",
        frameworks: { nist: ["SC-7", "SC-24"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) => {
            const given = engineIn(policyIn(props))?.streamExceptionPolicy;
            return text(given).toUpperCase() === "CONTINUE"
                ? `firewallPolicy.statefulEngineOptions.streamExceptionPolicy is ${show(given)}; set it to "DROP" or "REJECT"`
                : undefined;
        },
        compliant: { "the default, dropped": policyProps(), refused: policyProps({ streamExceptionPolicy: "REJECT" }) },
        noncompliant: {
            "let go on": policyProps({ streamExceptionPolicy: "CONTINUE" }),
            "let go on, in strict order": policyProps({ ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "CONTINUE" }),
        },
    }),
);
