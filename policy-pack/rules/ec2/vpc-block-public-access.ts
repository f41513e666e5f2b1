import type { VpcBlockPublicAccessExclusionArgs, VpcBlockPublicAccessOptionsArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const vpcBlockPublicAccess = rule(
    {
        name: "ec2-vpc-block-public-access-on",
        description: "VPC Block Public Access keeps the whole account from the internet, in both directions.",
        severity: "high",
        control: "closed-network",
        remediation: "Set internetGatewayBlockMode to block-bidirectional, and exclude nothing in both directions.",
        frameworks: { fsbp: ["EC2.172"], nist: ["AC-4", "SC-7"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<VpcBlockPublicAccessOptionsArgs>("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", {
        find: ({ internetGatewayBlockMode: mode }) =>
            text(mode).replaceAll("_", "-") === "block-bidirectional"
                ? undefined
                : `internetGatewayBlockMode is ${show(mode)}; set it to "block-bidirectional"`,
        compliant: {
            "both ways": { internetGatewayBlockMode: "block-bidirectional" },
            "as the policy spells it": { internetGatewayBlockMode: "block_bidirectional" },
        },
        noncompliant: {
            off: { internetGatewayBlockMode: "off" },
            "inwards only": { internetGatewayBlockMode: "block-ingress" },
        },
    }),
    check<VpcBlockPublicAccessExclusionArgs>("aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion", {
        find: ({ internetGatewayExclusionMode: mode }) =>
            mode === "allow-egress"
                ? undefined
                : `internetGatewayExclusionMode is ${show(mode)}; remove the exclusion, or set it to "allow-egress" for the one way out`,
        compliant: {
            "the one way out": { internetGatewayExclusionMode: "allow-egress", vpcId: "vpc-1" },
            "a subnet of it": { internetGatewayExclusionMode: "allow-egress", subnetId: "subnet-1" },
        },
        noncompliant: {
            "a VPC, both ways": { internetGatewayExclusionMode: "allow-bidirectional", vpcId: "vpc-1" },
            "a subnet, both ways": { internetGatewayExclusionMode: "allow-bidirectional", subnetId: "subnet-1" },
        },
    }),
);
