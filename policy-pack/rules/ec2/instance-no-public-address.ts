import type { InstanceArgs, LaunchTemplateArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { isPrivate } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { isTrue, list, number } from "../../lib/values";
import { elasticAddress, elasticAssociation } from "./elastic-addresses";

const fleet = (...given: boolean[]) => ({
    launchSpecifications: given.map((associatePublicIpAddress) => ({
        ami: "ami-1",
        instanceType: "m7i.large",
        associatePublicIpAddress,
    })),
});

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
            find: ({ associatePublicIpAddress, ipv6AddressCount, ipv6Addresses }) => [
                ...(isTrue(associatePublicIpAddress) ? ["associatePublicIpAddress is true; set it to false"] : []),
                // Addresses of IPv6 are public, but for those of fd00::/8.
                ...((number(ipv6AddressCount) ?? 0) > 0 ? ["ipv6AddressCount is above 0; leave it out"] : []),
                ...list(ipv6Addresses)
                    .filter((address) => !isPrivate(address))
                    .map((address) => `ipv6Addresses holds ${address}, which is public; leave it out`),
            ],
            compliant: {
                off: { associatePublicIpAddress: false },
                "left to the subnet": {},
                "an address of a private range": { ipv6Addresses: ["fd12:3456::10"] },
            },
            noncompliant: {
                on: { associatePublicIpAddress: true },
                "one of IPv6": { associatePublicIpAddress: false, ipv6AddressCount: 1 },
                "a given one of IPv6": { ipv6Addresses: ["2a05:d018:1::10"] },
                "on, in a named subnet": { associatePublicIpAddress: true, subnetId: "subnet-1" },
            },
        },
    ),
    check<LaunchTemplateArgs>("aws:ec2/launchTemplate:LaunchTemplate", {
        find: ({ networkInterfaces }) =>
            list(networkInterfaces).flatMap((one) => [
                ...(isTrue(one.associatePublicIpAddress)
                    ? ["networkInterfaces.associatePublicIpAddress is true; set it to false"]
                    : []),
                ...((number(one.ipv6AddressCount) ?? 0) > 0
                    ? ["networkInterfaces.ipv6AddressCount is above 0; leave it out"]
                    : []),
            ]),
        compliant: {
            "off, as text": { networkInterfaces: [{ associatePublicIpAddress: "false" }] },
            "no interfaces": {},
        },
        noncompliant: {
            "on, as text": { networkInterfaces: [{ associatePublicIpAddress: "true" }] },
            "on the second of two": { networkInterfaces: [{}, { deviceIndex: 1, associatePublicIpAddress: "true" }] },
            "addresses of IPv6": { networkInterfaces: [{ ipv6AddressCount: 2 }] },
        },
    }),
    check<SpotFleetRequestArgs>("aws:ec2/spotFleetRequest:SpotFleetRequest", {
        find: ({ launchSpecifications }) =>
            list(launchSpecifications).flatMap(({ associatePublicIpAddress }, i) =>
                isTrue(associatePublicIpAddress)
                    ? `launchSpecifications[${i}].associatePublicIpAddress is true; set it to false`
                    : [],
            ),
        compliant: { off: fleet(false), "left to the template": { launchTemplateConfigs: [] } },
        noncompliant: { on: fleet(true), "on, in the second": fleet(false, true) },
    }),
    elasticAddress,
    elasticAssociation,
);
