import type { RouteArgs, RouteTableArgs, SecurityGroupArgs, SecurityGroupRuleArgs, VpcArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupEgressRuleArgs } from "@pulumi/aws/vpc";
import { blocksOf } from "../../lib/network";
import { egressFaults } from "../../lib/routes";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { egressRule, securityGroup, securityGroupRule, vpc } from "./tokens";

const all = { fromPort: 0, toPort: 0, protocol: "-1" };
const out = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" };
const group = (props: Props<SecurityGroupArgs>) => [given<SecurityGroupArgs>(securityGroup, "group", props)];
const old = (props: Props<SecurityGroupRuleArgs>) => [given<SecurityGroupRuleArgs>(securityGroupRule, "old", props)];
const egress = (props: Props<SecurityGroupEgressRuleArgs>, refs = {}) =>
    given<SecurityGroupEgressRuleArgs>(egressRule, "out", props, refs);
const [anywhere, inTable] = [{ destinationCidrBlock: "0.0.0.0/0" }, { routeTableId: "table" }];
const network = (...routes: Props<RouteArgs>[]) => [
    given<VpcArgs>(vpc[0], "vpc", {}),
    given<SecurityGroupArgs>(securityGroup, "group", {}, { vpcId: "vpc" }),
    given<RouteTableArgs>("aws:ec2/routeTable:RouteTable", "table", {}, { vpcId: "vpc" }),
    ...routes.map((to, i) => given<RouteArgs>("aws:ec2/route:Route", `way-${i}`, { ...anywhere, ...to }, inTable)),
];

export const securityGroupEgressClosed = rule(
    {
        name: "ec2-security-group-egress-closed",
        description: "Security groups let nothing out to the internet but HTTPS that an inspecting firewall filters.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Name the ranges, prefix lists or security groups of the endpoints that are needed.",
        frameworks: { nist: ["AC-4", "SC-7(5)"], pci: ["1.3.2"] },
        requirements: ["R9", "R21"],
        tags: ["ec2", "network"],
    },
    stackCheck<SecurityGroupArgs>(securityGroup, {
        find: (subject, stack) => egressFaults(subject, stack, blocksOf(subject.props, "egress")),
        compliant: {
            "to the endpoints": group({ egress: [{ ...all, securityGroups: ["sg-endpoints"] }] }),
            "to S3 by its prefix list": group({ egress: [{ ...all, prefixListIds: ["pl-s3"] }] }),
        },
        noncompliant: {
            "to anywhere": group({ egress: [{ ...all, cidrBlocks: ["0.0.0.0/0"] }] }),
            "to anywhere by IPv6": group({ egress: [{ ...all, ipv6CidrBlocks: ["::/0"] }] }),
        },
    }),
    stackCheck<SecurityGroupRuleArgs>(securityGroupRule, {
        find: (subject, stack) =>
            subject.props.type === "egress" ? egressFaults(subject, stack, [subject.props]) : undefined,
        compliant: {
            "to the VPC": old({ ...all, type: "egress", cidrBlocks: ["10.0.0.0/16"] }),
            "a rule for coming in": old({ ...all, type: "ingress" }),
        },
        noncompliant: {
            "to anywhere": old({ ...all, type: "egress", cidrBlocks: ["0.0.0.0/0"] }),
            "to both halves": old({ ...all, type: "egress", cidrBlocks: ["128.0.0.0/1", "0.0.0.0/1"] }),
        },
    }),
    stackCheck<SecurityGroupEgressRuleArgs>(egressRule, {
        find: (subject, stack) => egressFaults(subject, stack, [subject.props]),
        compliant: {
            "to a group": [egress({ ipProtocol: "tcp", referencedSecurityGroupId: "sg-1" })],
            "HTTPS by the transit gateway": [
                egress(out, { securityGroupId: "group" }),
                ...network({ transitGatewayId: "tgw-1" }),
            ],
            "HTTPS by the transit gateway, TCP by its number": [
                egress({ ...out, ipProtocol: "6" }, { securityGroupId: "group" }),
                ...network({ transitGatewayId: "tgw-1" }),
            ],
        },
        noncompliant: {
            "a quarter of all": [egress({ ipProtocol: "-1", cidrIpv4: "64.0.0.0/2" })],
            "HTTPS by a NAT gateway": [
                egress(out, { securityGroupId: "group" }),
                ...network({ natGatewayId: "nat-1" }),
            ],
            "HTTPS, of which a part goes by a peering": [
                egress(out, { securityGroupId: "group" }),
                ...network(
                    { transitGatewayId: "tgw-1" },
                    { destinationCidrBlock: "0.0.0.0/1", vpcPeeringConnectionId: "pcx-1" },
                ),
            ],
            "HTTPS without a known way": [egress(out)],
            "everything by the transit gateway": [
                egress({ ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" }, { securityGroupId: "group" }),
                ...network({ transitGatewayId: "tgw-1" }),
            ],
        },
    }),
);
