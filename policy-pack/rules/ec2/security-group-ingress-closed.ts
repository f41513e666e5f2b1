import type { SecurityGroupArgs, SecurityGroupRuleArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";
import { ingressFaults } from "../../lib/network";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { ingressRule, securityGroup, securityGroupRule } from "./tokens";

const https = { fromPort: 443, toPort: 443, protocol: "tcp" };

export const securityGroupIngressClosed = rule(
    {
        name: "ec2-security-group-ingress-closed",
        description: "Security groups let nothing in from the internet.",
        severity: "critical",
        control: "closed-network",
        remediation: "Name the ranges or security groups that need to come in.",
        frameworks: {
            fsbp: ["EC2.18", "EC2.19", "EC2.53", "EC2.54"],
            cis: ["5.2", "5.3"],
            nist: ["AC-4", "SC-7"],
            pci: ["1.3.1"],
        },
        requirements: ["R9", "R20"],
        tags: ["ec2", "network"],
    },
    check<SecurityGroupArgs>(securityGroup, {
        find: (group) => ingressFaults(list(group.ingress)),
        compliant: {
            "a private range": { ingress: [{ ...https, cidrBlocks: ["10.0.0.0/16"] }] },
            "other groups": { ingress: [{ ...https, securityGroups: ["sg-1"] }] },
            "open to leave, which is another question": { egress: [{ ...https, cidrBlocks: ["0.0.0.0/0"] }] },
        },
        noncompliant: {
            "the internet": { ingress: [{ ...https, cidrBlocks: ["0.0.0.0/0"] }] },
            "the internet beside the group itself": {
                ingress: [{ ...https, self: true, cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }],
            },
            "IPv6, spelled at length": { ingress: [{ ...https, ipv6CidrBlocks: ["0:0:0:0:0:0:0:0/0"] }] },
            "two halves in two rules": {
                ingress: [
                    { ...https, cidrBlocks: ["0.0.0.0/1"] },
                    { ...https, cidrBlocks: ["128.0.0.0/1"] },
                ],
            },
        },
    }),
    check<SecurityGroupRuleArgs>(securityGroupRule, {
        find: (one) => (one.type === "ingress" ? ingressFaults([one]) : undefined),
        compliant: {
            "a room's range": { ...https, type: "ingress", cidrBlocks: ["203.0.113.0/28"] },
            "a rule for leaving": { ...https, type: "egress", cidrBlocks: ["0.0.0.0/0"] },
        },
        noncompliant: {
            "host bits set": { ...https, type: "ingress", cidrBlocks: ["1.2.3.4/0"] },
            "all of IPv6": { ...https, type: "ingress", ipv6CidrBlocks: ["::/0"] },
        },
    }),
    check<SecurityGroupIngressRuleArgs>(ingressRule, {
        find: (one) => ingressFaults([one]),
        compliant: {
            "a private range": { ipProtocol: "-1", cidrIpv4: "10.1.0.0/16" },
            "a group": { ipProtocol: "tcp", referencedSecurityGroupId: "sg-1" },
        },
        noncompliant: {
            "the internet": { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
            IPv6: { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv6: "0::0/0" },
        },
    }),
);
