import { serviceControl } from "../guard-rail";

export const noGateways = serviceControl({
    sid: "NoGateways",
    why: "A gateway or a public address would be a way out beside the DMZ, so a team's account has none, not even by the pipeline.",
    control: "closed-network",
    requirements: ["R9", "R22"],
    units: ["teams", "audit"],
    refusal: () => ({
        Action: [
            "ec2:AcceptAddressTransfer",
            "ec2:AllocateAddress",
            "ec2:AssociateAddress",
            "ec2:AttachInternetGateway",
            "ec2:CreateCarrierGateway",
            // A default VPC comes with an internet gateway.
            "ec2:CreateDefaultSubnet",
            "ec2:CreateDefaultVpc",
            "ec2:CreateEgressOnlyInternetGateway",
            "ec2:CreateInternetGateway",
            "ec2:CreateNatGateway",
            // An exclusion would lift the block of public access from one VPC.
            "ec2:CreateVpcBlockPublicAccessExclusion",
            "ec2:ModifyVpcBlockPublicAccessExclusion",
            "globalaccelerator:*",
        ],
    }),
    denies: [
        { who: "administrator", does: "ec2:CreateInternetGateway" },
        { who: "deployer", does: "ec2:AttachInternetGateway" },
        { who: "deployer", does: "ec2:CreateNatGateway" },
        { who: "deployer", does: "ec2:CreateEgressOnlyInternetGateway" },
        { who: "deployer", does: "ec2:CreateDefaultVpc" },
        { who: "deployer", does: "ec2:AllocateAddress" },
        { who: "deployer", does: "ec2:CreateVpcBlockPublicAccessExclusion" },
    ],
    permits: [
        { who: "deployer", does: "ec2:CreateVpc" },
        { who: "deployer", does: "ec2:DeleteInternetGateway" },
        { who: "deployer", does: "ec2:CreateSubnet" },
    ],
});
