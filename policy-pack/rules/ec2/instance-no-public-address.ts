import type { EipArgs, InstanceArgs, LaunchTemplateArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue, list } from "../../lib/values";

export const instanceNoPublicAddress = rule(
    {
        name: "ec2-instance-no-public-address",
        description: "Instances have no public address.",
        severity: "high",
        control: "closed-network",
        remediation: "Set associatePublicIpAddress to false and attach no elastic address.",
        frameworks: { fsbp: ["EC2.9", "EC2.25"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
        ],
        {
            find: ({ associatePublicIpAddress }) =>
                isTrue(associatePublicIpAddress) ? "associatePublicIpAddress is true; set it to false" : undefined,
            compliant: { off: { associatePublicIpAddress: false }, "left to the subnet": {} },
            noncompliant: {
                on: { associatePublicIpAddress: true },
                "on, in a named subnet": { associatePublicIpAddress: true, subnetId: "subnet-1" },
            },
        },
    ),
    check<LaunchTemplateArgs>("aws:ec2/launchTemplate:LaunchTemplate", {
        find: ({ networkInterfaces }) =>
            list(networkInterfaces).some((one) => isTrue(one.associatePublicIpAddress))
                ? "networkInterfaces.associatePublicIpAddress is true; set it to false"
                : undefined,
        compliant: {
            "off, as text": { networkInterfaces: [{ associatePublicIpAddress: "false" }] },
            "no interfaces": {},
        },
        noncompliant: { "on, as text": { networkInterfaces: [{ associatePublicIpAddress: "true" }] } },
    }),
    check<EipArgs>("aws:ec2/eip:Eip", {
        find: (address) =>
            isSet(address, "instance") || isSet(address, "networkInterface")
                ? "the elastic address is attached to an instance; remove it"
                : undefined,
        compliant: { "one that nothing has": { domain: "vpc" } },
        noncompliant: { "an instance's": { instance: "i-1" }, "an interface's": { networkInterface: "eni-1" } },
    }),
);
