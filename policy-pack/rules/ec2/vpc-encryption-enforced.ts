import type { VpcEncryptionControlArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list } from "../../lib/values";

const exclusions = [
    "egressOnlyInternetGatewayExclusion",
    "elasticFileSystemExclusion",
    "internetGatewayExclusion",
    "lambdaExclusion",
    "natGatewayExclusion",
    "virtualPrivateGatewayExclusion",
    "vpcLatticeExclusion",
    "vpcPeeringExclusion",
] as const;

export const vpcEncryptionEnforced = rule(
    {
        name: "ec2-vpc-encryption-enforced",
        description:
            "Where VPC Encryption Control is used, it enforces encryption instead of watching for its absence.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set mode to enforce, and exclude no gateway.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["ec2", "encryption"],
    },
    check<VpcEncryptionControlArgs>("aws:ec2/vpcEncryptionControl:VpcEncryptionControl", {
        find: (control) => [
            ...list(mustBeOneOf(control.mode, ["enforce"], "mode")),
            ...exclusions
                .filter((name) => control[name] === "enable")
                .map((name) => `${name} is "enable"; set it to "disable"`),
        ],
        compliant: {
            enforced: { mode: "enforce" },
            "enforced, excluding nothing": { mode: "enforce", lambdaExclusion: "disable" },
        },
        noncompliant: {
            watched: { mode: "monitor" },
            "all but a gateway": { mode: "enforce", internetGatewayExclusion: "enable" },
            "all but other gateways": {
                mode: "enforce",
                egressOnlyInternetGatewayExclusion: "enable",
                natGatewayExclusion: "enable",
                virtualPrivateGatewayExclusion: "enable",
            },
            "all but services": {
                mode: "enforce",
                elasticFileSystemExclusion: "enable",
                lambdaExclusion: "enable",
                vpcLatticeExclusion: "enable",
                vpcPeeringExclusion: "enable",
            },
        },
    }),
);
