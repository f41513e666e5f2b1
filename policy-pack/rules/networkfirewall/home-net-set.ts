import type { FirewallArgs, FirewallPolicyArgs } from "@pulumi/aws/networkfirewall";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list } from "../../lib/values";
import { policyProps } from "./examples";
import { firewall, firewallPolicy } from "./tokens";

const attachment = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
const variables = (key: string) => ({
    policyVariables: { ruleVariables: [{ key, ipSet: { definitions: ["10.0.0.0/8"] } }] },
});
const policy = (rest = {}) => given<FirewallPolicyArgs>(firewallPolicy, "policy", policyProps({}, rest));
const wall = (props: Props<FirewallArgs>, refs = {}) =>
    given<FirewallArgs>(firewall, "wall", props, { firewallPolicyArn: "policy", ...refs });
const vpc = given("aws:ec2/vpc:Vpc", "vpc", {});
const link = given(attachment, "link", {}, { vpcId: "vpc" });

export const homeNetSet = rule(
    {
        name: "networkfirewall-home-net-set",
        description:
            "The policy of a firewall at a transit gateway names the networks it protects, or its name lists look at none of them.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Set policyVariables HOME_NET to the ranges of all networks behind the transit gateway.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R21", "R22"],
        tags: ["networkfirewall", "rules"],
    },
    stackCheck<FirewallPolicyArgs>(firewallPolicy, {
        find: (subject, stack) => {
            const set = list(subject.props.firewallPolicy?.policyVariables?.ruleVariables).some(
                ({ key }) => key === "HOME_NET",
            );
            if (set) return undefined;
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
            "at a transit gateway": [policy(), wall({ transitGatewayId: "tgw-1" })],
            "in an attached VPC, another variable": [policy(variables("ROOM")), wall({}, { vpcId: "vpc" }), vpc, link],
        },
    }),
);
