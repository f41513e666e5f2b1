import type { NetworkInterfacePermissionArgs } from "@pulumi/aws/ec2";
import { rule, forbid } from "../../lib/rule";

export const networkInterfaceNotShared = rule(
    {
        name: "ec2-network-interface-not-shared",
        description: "No other account may attach a network interface of this one.",
        severity: "high",
        control: "teams-apart",
        remediation: "Remove the permission.",
        frameworks: { nist: ["AC-3", "AC-4"] },
        requirements: ["R7", "R9"],
        tags: ["ec2", "network"],
    },
    forbid<NetworkInterfacePermissionArgs>(
        "aws:ec2/networkInterfacePermission:NetworkInterfacePermission",
        "another account may attach the interface and stand in this network; remove the permission",
        {
            attaching: { awsAccountId: "111122223333", networkInterfaceId: "eni-1", permission: "INSTANCE-ATTACH" },
            "an address": { awsAccountId: "444455556666", permission: "EIP-ASSOCIATE" },
        },
    ),
);
