import type { FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, text, only } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn } from "./blocks";
import { firewallPolicy } from "./tokens";

const managed = "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/";
const refer = (...groups: { resourceArn: string; override?: { action?: string } }[]) =>
    policyProps({ ruleOrder: "STRICT_ORDER" }, { statefulRuleGroupReferences: groups });

export const managedGroupsAct = rule(
    {
        name: "networkfirewall-managed-rules-drop",
        description: "Rule groups that AWS keeps drop what they recognise, and do not only say so.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Leave override out of the reference.",
        frameworks: { nist: ["SI-3", "SI-4", "SC-7"], pci: ["11.5.1"] },
        peers: {},
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<FirewallPolicyArgs>(firewallPolicy, {
        find: (props) =>
            list(policyIn(props)?.statefulRuleGroupReferences)
                .filter(({ override }) => only(override)?.action === "DROP_TO_ALERT")
                .map(
                    ({ resourceArn }) =>
                        `rule group ${text(resourceArn).split("/").pop() ?? ""} has override.action "DROP_TO_ALERT" and drops nothing; leave override out`,
                ),
        compliant: {
            "as AWS made it": refer({ resourceArn: `${managed}ThreatSignaturesBotnetStrictOrder` }),
            "no group": policyProps(),
        },
        noncompliant: {
            "alerts only": refer({
                resourceArn: `${managed}ThreatSignaturesBotnetStrictOrder`,
                override: { action: "DROP_TO_ALERT" },
            }),
            "one of two alerts only": refer(
                { resourceArn: `${managed}MalwareDomainsStrictOrder` },
                { resourceArn: `${managed}ThreatSignaturesMalwareStrictOrder`, override: { action: "DROP_TO_ALERT" } },
            ),
        },
    }),
);
