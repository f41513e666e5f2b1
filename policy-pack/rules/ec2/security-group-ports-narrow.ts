import type { SecurityGroupArgs, SecurityGroupRuleArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";
import { coversInternet, prefixLength } from "../../lib/cidr";
import { openingOf, type Block } from "../../lib/network";
import { check, rule } from "../../lib/rule";
import { list, number } from "../../lib/values";
import { ingressRule, securityGroup, securityGroupRule } from "./tokens";

/** A VPC has at most a /16 of IPv4, and a /44 of IPv6 (VPC user guide, VPC sizing). */
const isWide = (range: string) => (prefixLength(range) ?? 128) < (range.includes(":") ? 44 : 16);
function faults(blocks: readonly Block[]): readonly string[] {
    return blocks.flatMap((block) => {
        const { ports, protocol, ranges } = openingOf(block);
        const whole =
            ports === "every port" || ((number(block.fromPort) ?? 1) <= 1 && (number(block.toPort) ?? 0) >= 65535);
        // The whole internet is another rule's finding.
        const wide = ranges.filter((range) => isWide(range) && !coversInternet([range]));
        return whole && wide.length > 0 && !protocol.startsWith("icmp")
            ? [`ingress opens every port of ${protocol} to ${wide.join(", ")}; name the ports`]
            : [];
    });
}
const all = { fromPort: 0, toPort: 0, protocol: "-1" };
const ports = { fromPort: 0, toPort: 65535, protocol: "tcp" };

export const securityGroupPortsNarrow = rule(
    {
        name: "ec2-security-group-ports-narrow",
        description: "Security groups open every port to no range wider than a VPC.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Name the ports that are needed, or the security groups that need them.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.2.5"] },
        requirements: ["R20"],
        tags: ["ec2", "network"],
    },
    check<SecurityGroupArgs>(securityGroup, {
        find: ({ ingress }) => faults(list(ingress)),
        compliant: {
            "one port": { ingress: [{ fromPort: 443, toPort: 443, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] }] },
            "every port, within a VPC": { ingress: [{ ...all, cidrBlocks: ["10.1.0.0/16"] }] },
        },
        noncompliant: {
            "everything, from all of 10": { ingress: [{ ...all, cidrBlocks: ["10.0.0.0/8"] }] },
            "every TCP port": { ingress: [{ ...ports, cidrBlocks: ["172.16.0.0/12"] }] },
        },
    }),
    check<SecurityGroupRuleArgs>(securityGroupRule, {
        find: (one) => (one.type === "ingress" ? faults([one]) : undefined),
        compliant: {
            "a group": { ...all, type: "ingress", sourceSecurityGroupId: "sg-1" },
            "messages of IPv6": {
                type: "ingress",
                protocol: "58",
                fromPort: -1,
                toPort: -1,
                ipv6CidrBlocks: ["fd00::/8"],
            },
            leaving: { ...all, type: "egress", cidrBlocks: ["10.0.0.0/8"] },
        },
        noncompliant: {
            "all of 10": { ...all, type: "ingress", cidrBlocks: ["10.0.0.0/8"] },
            "unique local IPv6": { ...ports, type: "ingress", ipv6CidrBlocks: ["fd00::/8"] },
        },
    }),
    check<SecurityGroupIngressRuleArgs>(ingressRule, {
        find: (one) => faults([one]),
        compliant: {
            "one port": { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/8" },
            "a subnet": { ipProtocol: "-1", cidrIpv4: "10.0.1.0/24" },
        },
        noncompliant: {
            "all of 10": { ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" },
            "every UDP port": { ipProtocol: "udp", fromPort: 1, toPort: 65535, cidrIpv4: "10.0.0.0/9" },
        },
    }),
);
