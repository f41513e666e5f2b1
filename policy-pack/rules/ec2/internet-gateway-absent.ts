import type { InternetGatewayArgs } from "@pulumi/aws/ec2";
import { forbid, rule } from "../../lib/rule";
import { internetGateway } from "./tokens";

export const internetGatewayAbsent = rule(
    {
        name: "ec2-internet-gateway-absent",
        description: "VPCs have no internet gateway, egress-only gateway or carrier gateway.",
        severity: "high",
        control: "closed-network",
        remediation: "Remove the gateway; reach AWS by VPC endpoints and the outside through the inspection VPC.",
        frameworks: { nist: ["SC-7", "SC-7(4)"], pci: ["1.3.2", "1.4.1"] },
        requirements: ["R9", "R22"],
        tags: ["ec2", "network"],
    },
    forbid<InternetGatewayArgs>(
        [
            internetGateway,
            "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment",
            "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
            "aws:ec2/carrierGateway:CarrierGateway",
        ],
        "the gateway opens a VPC to the internet; remove it and reach AWS by VPC endpoints",
        { "one for a VPC": { vpcId: "vpc-0a1b2c3d" }, "one not attached yet": {} },
    ),
);
