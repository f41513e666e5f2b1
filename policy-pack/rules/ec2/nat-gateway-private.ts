import type { NatGatewayArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const natGatewayPrivate = rule(
    {
        name: "ec2-nat-gateway-private",
        description: "NAT gateways translate between private networks only.",
        severity: "high",
        control: "closed-network",
        remediation: "Remove the gateway or set connectivityType to private; the inspection VPC is the one way out.",
        frameworks: { nist: ["SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R22"],
        tags: ["ec2", "network"],
    },
    check<NatGatewayArgs>("aws:ec2/natGateway:NatGateway", {
        find: ({ connectivityType }) =>
            connectivityType === "private"
                ? undefined
                : `connectivityType is ${show(connectivityType)}; set it to "private" or remove it`,
        compliant: {
            private: { connectivityType: "private" },
            "private, in a subnet": { connectivityType: "private", subnetId: "subnet-1" },
        },
        noncompliant: {
            public: { connectivityType: "public", allocationId: "eipalloc-1" },
            "the default, public": { subnetId: "subnet-1" },
        },
    }),
);
