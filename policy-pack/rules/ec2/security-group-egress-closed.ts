import type { SecurityGroupArgs, SecurityGroupRuleArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupEgressRuleArgs } from "@pulumi/aws/vpc";
import { internetFaults } from "../../lib/network";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { egressRule, securityGroup, securityGroupRule } from "./tokens";

const all = { fromPort: 0, toPort: 0, protocol: "-1" };

export const securityGroupEgressClosed = rule(
    {
        name: "ec2-security-group-egress-closed",
        description: "Security groups let nothing out to the internet.",
        severity: "high",
        remediation: "Name the ranges, prefix lists or security groups of the endpoints that are needed.",
        frameworks: { nist: ["AC-4", "SC-7(5)"], pci: ["1.3.2"] },
        requirements: ["R9", "R21"],
        tags: ["ec2", "network"],
    },
    check<SecurityGroupArgs>(securityGroup, {
        find: (group) => internetFaults(list(group.egress), "egress"),
        compliant: {
            "to the endpoints": { egress: [{ ...all, securityGroups: ["sg-endpoints"] }] },
            "to S3 by its prefix list": { egress: [{ ...all, prefixListIds: ["pl-s3"] }] },
        },
        noncompliant: {
            "to anywhere": { egress: [{ ...all, cidrBlocks: ["0.0.0.0/0"] }] },
            "to anywhere by IPv6": { egress: [{ ...all, ipv6CidrBlocks: ["::/0"] }] },
        },
    }),
    check<SecurityGroupRuleArgs>(securityGroupRule, {
        find: (one) => (one.type === "egress" ? internetFaults([one], "egress") : undefined),
        compliant: {
            "to the VPC": { ...all, type: "egress", cidrBlocks: ["10.0.0.0/16"] },
            "a rule for coming in": { ...all, type: "ingress" },
        },
        noncompliant: {
            "to anywhere": { ...all, type: "egress", cidrBlocks: ["0.0.0.0/0"] },
            "to both halves": { ...all, type: "egress", cidrBlocks: ["128.0.0.0/1", "0.0.0.0/1"] },
        },
    }),
    check<SecurityGroupEgressRuleArgs>(egressRule, {
        find: (one) => internetFaults([one], "egress"),
        compliant: {
            "to a group": { ipProtocol: "tcp", referencedSecurityGroupId: "sg-1" },
            "to a prefix list": { ipProtocol: "tcp", prefixListId: "pl-s3" },
        },
        noncompliant: {
            "to anywhere": { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
            "a quarter of all": { ipProtocol: "-1", cidrIpv4: "64.0.0.0/2" },
        },
    }),
);
