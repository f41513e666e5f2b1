import type { CanaryArgs } from "@pulumi/aws/synthetics";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only } from "../../lib/values";

export const inVpc = rule(
    {
        name: "synthetics-canary-in-vpc",
        description: "Canaries run in the closed VPC; elsewhere they have the internet.",
        severity: "high",
        control: "closed-network",

        remediation: "Name subnets and security groups in vpcConfig.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["synthetics", "network"],
    },
    check<CanaryArgs>("aws:synthetics/canary:Canary", {
        find: ({ vpcConfig }) =>
            isEmptyList(only(vpcConfig), "subnetIds") ? "vpcConfig.subnetIds is unset; name subnets" : undefined,
        compliant: {
            "a subnet": { vpcConfig: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } },
            "two subnets": { vpcConfig: { subnetIds: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] } },
        },
        noncompliant: { "by default": { name: "c" }, "no subnets": { vpcConfig: { subnetIds: [] } } },
    }),
);
