import type { InstanceArgs } from "@pulumi/aws/lightsail";
import { rule, forbid } from "../../lib/rule";

export const absent = rule(
    {
        name: "lightsail-resources-absent",
        description: "Nothing runs in Lightsail, which lies outside the account's VPCs, roles and keys.",
        severity: "high",
        control: "closed-network",
        remediation: "Build the same in the closed VPC.",
        frameworks: { nist: ["CM-7", "SC-7"], pci: ["1.3.2", "2.2.4"] },
        requirements: ["R9"],
        tags: ["lightsail", "network"],
    },
    forbid<InstanceArgs>(
        [
            "aws:lightsail/instance:Instance",
            "aws:lightsail/containerService:ContainerService",
            "aws:lightsail/database:Database",
            "aws:lightsail/bucket:Bucket",
            "aws:lightsail/lb:Lb",
            "aws:lightsail/distribution:Distribution",
        ],
        "Lightsail has public addresses and none of the account's VPCs, roles and keys; build it in the closed VPC",
        {
            "a machine": { bundleId: "nano_3_0", blueprintId: "amazon_linux_2023" },
            "a machine with a script": { userData: "#!/bin/sh" },
        },
    ),
);
