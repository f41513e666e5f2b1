import { filled, type AnswerTable, type Question } from "./answer";

const ec2 = (kind: string) => `arn:aws:ec2:{region}:{account}:${kind}/{id}`;

/** How a place outside AWS is connected: Client VPN, Site-to-Site VPN, Direct Connect, and its questions for names. */
export const connections: AnswerTable = {
    "aws:ec2clientvpn/endpoint:Endpoint": {
        id: "cvpn-endpoint-{hex17}",
        arn: ec2("client-vpn-endpoint"),
        dnsName: "*.{id}.prod.clientvpn.{region}.amazonaws.com",
    },
    "aws:ec2clientvpn/networkAssociation:NetworkAssociation": {
        id: "cvpn-assoc-{hex17}",
        associationId: "{id}",
        vpcId: "vpc-{hex17}",
    },
    "aws:ec2clientvpn/authorizationRule:AuthorizationRule": { id: "{clientVpnEndpointId},{targetNetworkCidr}" },
    "aws:ec2clientvpn/route:Route": {
        id: "{clientVpnEndpointId},{targetVpcSubnetId},{destinationCidrBlock}",
        origin: "add-route",
        type: "Nat",
    },
    "aws:ec2/customerGateway:CustomerGateway": { id: "cgw-{hex17}", arn: ec2("customer-gateway") },
    "aws:ec2/vpnConnection:VpnConnection": {
        id: "vpn-{hex17}",
        arn: ec2("vpn-connection"),
        transitGatewayAttachmentId: "tgw-attach-{hex17}",
        presharedKeyArn: (question) =>
            filled("arn:aws:secretsmanager:{region}:{account}:secret:s2svpn!{hex17}", question, "presharedKeyArn"),
    },
    "aws:directconnect/gatewayAssociation:GatewayAssociation": {
        id: "ga-{dxGatewayId}{associatedGatewayId}",
        associatedGatewayType: "transitGateway",
        dxGatewayAssociationId: "{uuid}",
        dxGatewayOwnerAccountId: "{account}",
        transitGatewayAttachmentId: "tgw-attach-{hex17}",
    },
    "aws:route53/resolverEndpoint:ResolverEndpoint": {
        id: "rslvr-in-{hex17}",
        arn: "arn:aws:route53resolver:{region}:{account}:resolver-endpoint/{id}",
        hostVpcId: "vpc-{hex17}",
        ipAddresses: addresses,
    },
};

/** AWS chooses an address in each subnet. */
function addresses(question: Question): readonly unknown[] {
    const { ipAddresses } = question.inputs;
    const given: readonly unknown[] = Array.isArray(ipAddresses) ? ipAddresses : [];
    return given.map((address, index) => ({
        ...(typeof address === "object" ? address : {}),
        ip: `10.255.${index}.53`,
        ipId: filled("rni-{hex17}", question, `address-${index}`),
    }));
}
