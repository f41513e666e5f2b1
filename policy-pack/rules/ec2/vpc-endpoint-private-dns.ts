import type { VpcEndpointArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";
import { endpoint } from "./tokens";

export const vpcEndpointPrivateDns = rule(
    {
        name: "ec2-vpc-endpoint-private-dns",
        description: "Interface endpoints answer to the service's own name, so that no client goes around them.",
        severity: "medium",
        control: "closed-network",
        remediation: "Set privateDnsEnabled to true.",
        frameworks: { nist: ["SC-7"] },
        requirements: ["R9", "R30"],
        tags: ["ec2", "network"],
    },
    check<VpcEndpointArgs>(endpoint, {
        find: ({ vpcEndpointType, privateDnsEnabled }) =>
            vpcEndpointType !== "Interface" || isTrue(privateDnsEnabled)
                ? undefined
                : `privateDnsEnabled is ${show(privateDnsEnabled)}; set it to true`,
        compliant: {
            "an interface with it": { vpcEndpointType: "Interface", privateDnsEnabled: true },
            "a gateway, which has none": { vpcEndpointType: "Gateway" },
        },
        noncompliant: {
            off: { vpcEndpointType: "Interface", privateDnsEnabled: false },
            "the default, off": { vpcEndpointType: "Interface" },
        },
    }),
);
