import { serviceControl } from "../guard-rail";

export const noPeering = serviceControl({
    sid: "NoPeering",
    why: "Teams never reach each other: what joins two networks directly goes past the transit gateway's route tables.",
    control: "closed-network",
    requirements: ["R7", "R9", "R22"],
    units: ["teams", "audit"],
    refusal: () => ({
        Action: [
            "ec2:AcceptTransitGateway*",
            "ec2:AcceptVpcPeeringConnection",
            "ec2:AssociateVpcCidrBlock",
            "ec2:CreateLocalGateway*",
            "ec2:CreateTransitGateway",
            "ec2:CreateTransitGatewayConnect*",
            "ec2:CreateTransitGatewayPeeringAttachment",
            "ec2:CreateVpcPeeringConnection",
            "ec2:ModifyVpcPeeringConnectionOptions",
            "networkmanager:*",
            "vpc-lattice:*",
        ],
    }),
    denies: [
        { who: "deployer", does: "ec2:CreateVpcPeeringConnection" },
        { who: "administrator", does: "ec2:AcceptVpcPeeringConnection" },
        { who: "deployer", does: "ec2:CreateTransitGateway" },
        { who: "deployer", does: "vpc-lattice:CreateServiceNetworkVpcAssociation" },
    ],
    permits: [
        { who: "deployer", does: "ec2:CreateTransitGatewayVpcAttachment" },
        { who: "deployer", does: "ec2:DeleteVpcPeeringConnection" },
    ],
});
