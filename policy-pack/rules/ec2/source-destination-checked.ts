import type { InstanceArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const sourceDestinationChecked = rule(
    {
        name: "ec2-source-destination-checked",
        description:
            "Instances and network interfaces pass on no traffic of others, which would make them a hidden gateway.",
        severity: "high",
        control: "closed-network",
        remediation: "Leave sourceDestCheck on; route through the transit gateway and the firewall.",
        frameworks: { fsbp: ["EC2.180"], nist: ["AC-4", "SC-7"] },
        requirements: ["R9", "R22"],
        tags: ["ec2", "network"],
    },
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/networkInterface:NetworkInterface",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
        ],
        {
            find: ({ sourceDestCheck }) =>
                isFalse(sourceDestCheck) ? "sourceDestCheck is false, as for a NAT instance; leave it on" : undefined,
            compliant: { "the default, on": {}, on: { sourceDestCheck: true } },
            noncompliant: {
                off: { sourceDestCheck: false },
                "off, in a named subnet": { sourceDestCheck: false, subnetId: "subnet-1" },
            },
        },
    ),
);
