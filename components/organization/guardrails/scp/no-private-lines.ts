import { serviceControl } from "../guard-rail";

export const noPrivateLines = serviceControl({
    sid: "NoPrivateLines",
    why: "The security room enters through the DMZ only; a line of a team's own would be a second door.",
    control: "single-entrance",
    requirements: ["R20", "R22"],
    units: ["teams", "audit"],
    refusal: () => ({
        Action: [
            "directconnect:*",
            "ec2:AttachVpnGateway",
            "ec2:CreateClientVpn*",
            "ec2:CreateCustomerGateway",
            "ec2:CreateInstanceConnectEndpoint",
            "ec2:CreateVerifiedAccess*",
            "ec2:CreateVpnConnection*",
            "ec2:CreateVpnGateway",
        ],
    }),
    denies: [
        { who: "deployer", does: "ec2:CreateVpnGateway" },
        { who: "administrator", does: "ec2:CreateVpnConnection" },
        { who: "deployer", does: "ec2:CreateClientVpnEndpoint" },
        { who: "deployer", does: "ec2:CreateInstanceConnectEndpoint" },
        { who: "deployer", does: "directconnect:CreateConnection" },
    ],
    permits: [
        { who: "deployer", does: "ec2:CreateVpcEndpoint" },
        { who: "infra-admin", does: "ec2:DescribeVpnConnections" },
    ],
});
