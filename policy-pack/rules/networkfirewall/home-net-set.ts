import type { FirewallArgs, FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import { coversInternet } from "../../lib/cidr";
import { check, rule, stackCheck, given, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, only, text } from "../../lib/values";
import { policyProps } from "./examples";
import { policyIn, groupIn } from "./blocks";
import { firewall, firewallPolicy, ruleGroup } from "./tokens";

const attachment = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
const setOf = (key: string, ...definitions: string[]) => ({ key, ipSet: { definitions } });
const variables = (key: string, range = "10.0.0.0/8") => ({
    policyVariables: { ruleVariables: [setOf(key, range)] },
});

/** Everything that is not HOME_NET is EXTERNAL_NET: where the one is the internet, the other is nothing. */
function everythingAtHome(sets: unknown, path: string): string | undefined {
    const home = list(sets as ReturnType<typeof setOf>[]).find(({ key }) => key === "HOME_NET");
    const ranges = list(only(home?.ipSet)?.definitions).map(text);
    return coversInternet(ranges) || ranges.includes("any")
        ? `${path} HOME_NET is ${ranges.join(", ")}, so that nothing is outside of it; name the networks behind the firewall`
        : undefined;
}
const policy = (rest = {}) => given<FirewallPolicyArgs>(firewallPolicy, "policy", policyProps({}, rest));
const wall = (props: Props<FirewallArgs>, refs = {}) =>
    given<FirewallArgs>(firewall, "wall", props, { firewallPolicyArn: "policy", ...refs });
const group = (...ipSets: ReturnType<typeof setOf>[]): Props<RuleGroupArgs> => ({
    ruleGroup: { rulesSource: {}, ruleVariables: { ipSets } },
});
const vpc = given("aws:ec2/vpc:Vpc", "vpc", {});
const link = given(attachment, "link", {}, { vpcId: "vpc" });

export const homeNetSet = rule(
    {
        name: "networkfirewall-home-net-set",
        description:
            "HOME_NET is the networks that a firewall protects and no others; at a transit gateway they are named, or name lists look at none of them.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Set policyVariables HOME_NET to the ranges of all networks behind the transit gateway.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R21", "R22"],
        tags: ["networkfirewall", "rules"],
    },
    stackCheck<FirewallPolicyArgs>(firewallPolicy, {
        find: (subject, stack) => {
            const set = list(only(policyIn(subject.props)?.policyVariables)?.ruleVariables);
            if (set.some(({ key }) => key === "HOME_NET"))
                return everythingAtHome(set, "firewallPolicy.policyVariables");
            const central = stack.companions<FirewallArgs>(subject, firewall, "firewallPolicyArn").some((one) => {
                if (isSet(one.props, "transitGatewayId")) return true;
                const home = isSet(one.props, "vpcId") ? stack.target(one, "vpcId", "aws:ec2/vpc:Vpc") : undefined;
                return home !== undefined && stack.companions(home, attachment, "vpcId").length > 0;
            });
            return central
                ? "firewallPolicy.policyVariables has no HOME_NET, which is then the firewall's own VPC; name the networks behind the transit gateway"
                : undefined;
        },
        compliant: {
            named: [policy(variables("HOME_NET")), wall({ transitGatewayId: "tgw-1" })],
            "a firewall of one VPC": [policy(), wall({}, { vpcId: "vpc" }), vpc],
        },
        noncompliant: {
            "all there is": [policy(variables("HOME_NET", "0.0.0.0/0"))],
            "at a transit gateway": [policy(), wall({ transitGatewayId: "tgw-1" })],
            "in an attached VPC, another variable": [policy(variables("ROOM")), wall({}, { vpcId: "vpc" }), vpc, link],
        },
    }),
    check<RuleGroupArgs>(ruleGroup, {
        find: (props) =>
            everythingAtHome(only(groupIn(props)?.ruleVariables)?.ipSets, "ruleGroup.ruleVariables.ipSets"),
        compliant: {
            named: group(setOf("HOME_NET", "10.0.0.0/8", "fd00::/8")),
            "another set": group(setOf("WORLD", "0.0.0.0/0")),
        },
        noncompliant: {
            "all there is": group(setOf("HOME_NET", "0.0.0.0/0")),
            "both halves, after another set": group(
                setOf("A", "10.0.0.0/8"),
                setOf("HOME_NET", "0.0.0.0/1", "128.0.0.0/1"),
            ),
        },
    }),
);
