import type { VpcPeeringConnectionArgs } from "@pulumi/aws/ec2";
import { forbid, rule } from "../../lib/rule";

export const vpcPeeringAbsent = rule(
    {
        name: "ec2-vpc-peering-absent",
        description: "VPCs of teams are not peered with each other.",
        severity: "high",
        control: "teams-apart",
        remediation: "Remove the peering; what must be shared goes through the transit gateway and its route tables.",
        frameworks: { nist: ["AC-4", "SC-7(21)"], pci: ["1.3.1", "1.4.1"] },
        requirements: ["R7", "R22"],
        tags: ["ec2", "network"],
    },
    forbid<VpcPeeringConnectionArgs>(
        [
            "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
            "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter",
        ],
        "the peering joins two VPCs around the inspection VPC; remove it",
        {
            "within the account": { vpcId: "vpc-1", peerVpcId: "vpc-2", autoAccept: true },
            "with another account": { peerOwnerId: "111122223333" },
        },
    ),
);
