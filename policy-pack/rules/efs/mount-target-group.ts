import type { MountTargetArgs } from "@pulumi/aws/efs";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

export const mountTargetGroup = rule(
    {
        name: "efs-mount-target-security-group-set",
        description: "Mount targets stand behind a security group of their own instead of the VPC's default one.",
        severity: "medium",
        remediation: "Name securityGroups.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["efs", "exposure"],
    },
    check<MountTargetArgs>("aws:efs/mountTarget:MountTarget", {
        find: ({ securityGroups }) =>
            list(securityGroups).length === 0 ? "securityGroups is empty; name one" : undefined,
        compliant: {
            "a group": { securityGroups: ["sg-0a1b2c3d"] },
            "two groups": { securityGroups: ["sg-0a1b", "sg-0c2d"] },
        },
        noncompliant: { none: {}, empty: { securityGroups: [] } },
    }),
);
