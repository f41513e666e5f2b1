import type { AccessPointArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const accessPointInVpc = rule(
    {
        name: "s3-access-point-in-vpc",
        description: "Access points are reached from the VPC only.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Set vpcConfiguration.vpcId.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    check<AccessPointArgs>("aws:s3/accessPoint:AccessPoint", {
        find: (point) =>
            isSet(only(point.vpcConfiguration), "vpcId")
                ? undefined
                : "vpcConfiguration is unset, so the access point answers the internet; name the VPC",
        compliant: {
            "a VPC": { vpcConfiguration: { vpcId: "vpc-0a1b" } },
            "a VPC, and a name": { name: "data", vpcConfiguration: { vpcId: "vpc-0c2d" } },
        },
        noncompliant: { none: {}, empty: { vpcConfiguration: { vpcId: "" } } },
    }),
);
