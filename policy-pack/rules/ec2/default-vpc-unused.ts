import type { DefaultVpcArgs } from "@pulumi/aws/ec2";
import { forbid, rule } from "../../lib/rule";

export const defaultVpcUnused = rule(
    {
        name: "ec2-default-vpc-unused",
        description: "The default VPC, whose subnets are public, is not used.",
        severity: "high",
        control: "closed-network",
        remediation: "Build a Vpc without internet gateway and delete the default one.",
        frameworks: { nist: ["CM-7", "SC-7"], pci: ["2.2.4"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    forbid<DefaultVpcArgs>(
        ["aws:ec2/defaultVpc:DefaultVpc", "aws:ec2/defaultSubnet:DefaultSubnet"],
        "the default VPC and its public subnets are adopted; build a Vpc of your own",
        { "adopted as it is": {}, "adopted with names": { enableDnsHostnames: true } },
    ),
);
