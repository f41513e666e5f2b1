import type { PeeringAttachmentArgs } from "@pulumi/aws/ec2transitgateway";
import { rule, forbid } from "../../lib/rule";

export const peeringAbsent = rule(
    {
        name: "ec2-transit-gateway-peering-absent",
        description: "Transit gateways are not joined to other transit gateways, behind which nobody knows what lies.",
        severity: "high",
        control: "teams-apart",
        remediation: "Remove the peering; let networks elsewhere come in by an attachment of their own.",
        frameworks: { nist: ["AC-4", "SC-7(21)"], pci: ["1.3.1"] },
        requirements: ["R7", "R22"],
        tags: ["ec2", "network"],
    },
    forbid<PeeringAttachmentArgs>(
        [
            "aws:ec2transitgateway/peeringAttachment:PeeringAttachment",
            "aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter",
        ],
        "the peering joins the transit gateway to another one; remove it",
        {
            "in another Region": { peerRegion: "eu-west-1", peerTransitGatewayId: "tgw-1", transitGatewayId: "tgw-2" },
            "of another account": { peerAccountId: "111122223333", peerRegion: "eu-west-1" },
        },
    ),
);
