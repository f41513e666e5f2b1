import type { Fact } from "../facts";
import type { Read } from "./fields";
import type { Readers } from "./reader";

/** What joins a network to a place outside AWS: VPN, a dedicated line, Client VPN. */
export const connections: Readers = {
    "aws:ec2/customerGateway:CustomerGateway": ({ identity, inputs }) => [
        { name: identity.name, id: identity.id, kind: "customer-gateway", ip: inputs.text("ipAddress") },
    ],
    "aws:ec2/vpnConnection:VpnConnection": (read) => {
        const { identity, inputs } = read;
        const gateway = inputs.optional("vpnGatewayId");
        return [
            {
                ...identity,
                kind: "connection",
                by: "vpn",
                key: inputs.text("customerGatewayId"),
                vpc: undefined,
                groups: [],
            },
            ...(gateway === undefined ? [attached(read, "vpn", inputs.text("transitGatewayId"))] : []),
        ];
    },
    "aws:ec2/vpnGateway:VpnGateway": ({ identity, inputs }) => [
        {
            ...identity,
            kind: "connection",
            by: "vpn-gateway",
            key: identity.id,
            vpc: inputs.optional("vpcId"),
            groups: [],
        },
    ],
    "aws:ec2/vpnGatewayAttachment:VpnGatewayAttachment": ({ identity, inputs }) => [
        {
            ...identity,
            id: inputs.text("vpnGatewayId"),
            kind: "connection",
            by: "vpn-gateway",
            key: inputs.text("vpnGatewayId"),
            vpc: inputs.text("vpcId"),
            groups: [],
        },
    ],
    "aws:directconnect/gatewayAssociation:GatewayAssociation": (read) => [
        {
            ...read.identity,
            kind: "connection",
            by: "direct-connect",
            key: read.inputs.text("dxGatewayId"),
            vpc: undefined,
            groups: [],
        },
        attached(read, "direct-connect", read.inputs.text("associatedGatewayId")),
    ],
    "aws:ec2clientvpn/endpoint:Endpoint": (read) => {
        const { identity, inputs } = read;
        const transit = inputs.block("transitGatewayConfiguration");
        return [
            {
                ...identity,
                kind: "connection",
                by: "client-vpn",
                key: inputs.text("clientCidrBlock"),
                vpc: inputs.optional("vpcId"),
                groups: inputs.texts("securityGroupIds"),
            },
            ...(transit.has("transitGatewayId")
                ? [attached(read, "client-vpn", transit.text("transitGatewayId"))]
                : []),
        ];
    },
    "aws:ec2clientvpn/networkAssociation:NetworkAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "terminals-of-subnet",
            connection: inputs.text("clientVpnEndpointId"),
            subnet: inputs.text("subnetId"),
        },
    ],
    "aws:ec2clientvpn/authorizationRule:AuthorizationRule": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "terminals-may",
            connection: inputs.text("clientVpnEndpointId"),
            range: inputs.text("targetNetworkCidr"),
        },
    ],
    "aws:ec2clientvpn/route:Route": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "terminals-route",
            connection: inputs.text("clientVpnEndpointId"),
            range: inputs.text("destinationCidrBlock"),
        },
    ],
};

/** AWS makes the attachment with the connection. */
function attached(read: Read, to: "vpn" | "direct-connect" | "client-vpn", transit: string): Fact {
    return {
        id: read.outputs.optional("transitGatewayAttachmentId") ?? read.identity.id,
        name: read.identity.name,
        account: read.identity.account,
        kind: "attachment",
        to,
        transit,
        vpc: undefined,
        subnets: [],
        appliance: false,
        defaultAssociation: true,
        defaultPropagation: true,
        connection: read.identity.id,
    };
}
