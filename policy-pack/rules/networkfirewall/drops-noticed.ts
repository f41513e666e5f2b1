import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn } from "./blocks";
import { firewallPolicy } from "./tokens";

const actions = (...statefulDefaultActions: string[]) =>
    policyProps({ ruleOrder: "STRICT_ORDER" }, { statefulDefaultActions });

export const dropsNoticed = rule(
    {
        name: "networkfirewall-policy-drops-noticed",
        description: "What a firewall policy drops by default is written to the alert log.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add aws:alert_established or aws:alert_strict to statefulDefaultActions.",
        frameworks: { nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11", "R21"],
        tags: ["networkfirewall", "logging"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) => {
            const policy = policyIn(props);
            const given = list(policy?.statefulDefaultActions).map(text);
            const drop = given.find((action) => action.startsWith("aws:drop_"));
            if (drop === undefined || given.some((action) => action.startsWith("aws:alert_"))) return undefined;
            return `firewallPolicy.statefulDefaultActions is ${show(given)}, which drops without a word; add ${show(drop.replace("drop", "alert"))}`;
        },
        entriesTogether: true,
        compliant: {
            "dropped and noticed": actions("aws:drop_established", "aws:alert_established"),
            "everything noticed": actions("aws:alert_strict", "aws:drop_strict"),
            "nothing dropped, which is another question": policyProps(),
        },
        noncompliant: {
            "dropped without a word": actions("aws:drop_strict"),
            "established connections only": actions("aws:drop_established"),
        },
    }),
);
