import type { Fact, RouteTarget } from "../facts";
import type { Fields, Read } from "./fields";
import { given, type Readers } from "./reader";

/** VPCs, subnets, route tables and the gateways that routes lead to. */
export const vpcs: Readers = {
    "aws:ec2/vpc:Vpc": ({ identity, inputs, outputs }) => [
        {
            ...identity,
            kind: "vpc",
            ranges: given(inputs.text("cidrBlock"), inputs.optional("ipv6CidrBlock"), generated(inputs)),
            dnsSupport: inputs.flag("enableDnsSupport", true),
            dnsHostnames: inputs.flag("enableDnsHostnames"),
            mainTable: outputs.text("mainRouteTableId"),
            defaultAcl: outputs.text("defaultNetworkAclId"),
            defaultGroup: outputs.text("defaultSecurityGroupId"),
        },
    ],
    "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation": ({ identity, inputs }) => [
        { name: identity.name, kind: "vpc-range", vpc: inputs.text("vpcId"), range: inputs.text("cidrBlock") },
    ],
    "aws:ec2/vpcIpv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "vpc-range",
            vpc: inputs.text("vpcId"),
            range: inputs.optional("ipv6CidrBlock") ?? amazonIpv6,
        },
    ],
    "aws:ec2/subnet:Subnet": ({ identity, inputs }) => [
        {
            ...identity,
            kind: "subnet",
            vpc: inputs.text("vpcId"),
            ranges: given(inputs.text("cidrBlock"), inputs.text("ipv6CidrBlock")),
            zone: inputs.optional("availabilityZoneId") ?? inputs.optional("availabilityZone"),
            publicOnLaunch: inputs.flag("mapPublicIpOnLaunch"),
        },
    ],
    "aws:ec2/routeTable:RouteTable": (read) => [
        { ...read.identity, kind: "table", vpc: read.inputs.text("vpcId") },
        ...tableParts(read, read.identity.id),
    ],
    "aws:ec2/defaultRouteTable:DefaultRouteTable": (read) => {
        const id = read.inputs.text("defaultRouteTableId");
        return [{ ...read.identity, id, kind: "table", vpc: undefined }, ...tableParts(read, id)];
    },
    "aws:ec2/routeTableAssociation:RouteTableAssociation": ({ identity, inputs }) => {
        const common = { name: identity.name, table: inputs.text("routeTableId") };
        return inputs.has("gatewayId")
            ? [{ ...common, kind: "table-of-gateway", gateway: inputs.text("gatewayId") }]
            : [{ ...common, kind: "table-of-subnet", subnet: inputs.text("subnetId") }];
    },
    "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": ({ identity, inputs }) => [
        { name: identity.name, kind: "main-table", table: inputs.text("routeTableId"), vpc: inputs.text("vpcId") },
    ],
    "aws:ec2/route:Route": ({ identity, inputs }) => [route(identity.name, inputs.text("routeTableId"), inputs)],
    "aws:ec2/vpnGatewayRoutePropagation:VpnGatewayRoutePropagation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "vpn-routes",
            table: inputs.text("routeTableId"),
            gateway: inputs.text("vpnGatewayId"),
        },
    ],
    "aws:ec2/internetGateway:InternetGateway": ({ identity, inputs }) => [
        { ...identity, kind: "internet-gateway", vpc: inputs.optional("vpcId") },
    ],
    "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "gateway-of-vpc",
            gateway: inputs.text("internetGatewayId"),
            vpc: inputs.text("vpcId"),
        },
    ],
    "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": ({ identity, inputs }) => [
        { ...identity, kind: "egress-only-gateway", vpc: inputs.text("vpcId") },
    ],
    "aws:ec2/natGateway:NatGateway": ({ identity, inputs }) => [
        { ...identity, kind: "nat", subnet: inputs.optional("subnetId") },
    ],
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": ({ identity, inputs }) => [
        { ...identity, kind: "peering", vpcs: [inputs.text("vpcId"), inputs.text("peerVpcId")] },
    ],
    "aws:ec2/managedPrefixList:ManagedPrefixList": ({ identity, inputs }) => [
        {
            name: identity.name,
            id: identity.id,
            kind: "prefix-list",
            ranges: inputs.blocks("entries").map((entry) => entry.text("cidr")),
        },
    ],
    "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry": ({ identity, inputs }) => [
        {
            name: identity.name,
            id: inputs.text("prefixListId"),
            kind: "prefix-list",
            ranges: given(inputs.text("cidr")),
        },
    ],
};

/** Which range AWS gives is known only afterwards; until then the prefix that is kept for documentation stands for it. */
const amazonIpv6 = "2001:db8::/56";

function generated(inputs: Fields): string | undefined {
    return inputs.flag("assignGeneratedIpv6CidrBlock") || inputs.has("ipv6IpamPoolId") ? amazonIpv6 : undefined;
}

function tableParts({ identity, inputs }: Read, table: string): readonly Fact[] {
    return [
        ...inputs.blocks("routes").map((each) => route(identity.name, table, each)),
        ...inputs.texts("propagatingVgws").map((gateway): Fact => ({
            name: identity.name,
            kind: "vpn-routes",
            table,
            gateway,
        })),
    ];
}

/** The fields by which a route names its target (EC2 API reference, CreateRoute). */
const targets: readonly (readonly [field: string, target: RouteTarget])[] = [
    ["transitGatewayId", "transit"],
    ["natGatewayId", "nat"],
    ["vpcPeeringConnectionId", "peering"],
    ["egressOnlyGatewayId", "egress-only"],
    ["vpcEndpointId", "endpoint"],
    ["networkInterfaceId", "appliance"],
    ["instanceId", "appliance"],
    ["carrierGatewayId", "other"],
    ["localGatewayId", "other"],
    ["coreNetworkArn", "other"],
    ["odbNetworkArn", "other"],
];

function route(name: string, table: string, fields: Fields): Fact {
    const [destination = "0.0.0.0/0"] = given(
        ...["destinationCidrBlock", "cidrBlock", "destinationIpv6CidrBlock", "ipv6CidrBlock"].map((key) =>
            fields.optional(key),
        ),
        fields.optional("destinationPrefixListId"),
    );
    const gateway = fields.text("gatewayId");
    const [field, target] = targets.find(([key]) => fields.has(key)) ?? [
        "gatewayId",
        gateway === "local" ? "local" : gateway.startsWith("vpce-") ? "endpoint" : gateway === "" ? "other" : "gateway",
    ];
    return { name, kind: "route", table, destination, target, to: fields.text(field) };
}
