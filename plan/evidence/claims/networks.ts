import { eachHas, inEnvironment, equal, inEveryTeam, like, settings, unlessAbsent, type Claim } from "../claim";
import type { Inventory } from "../inventory";

const vpc = "aws:ec2/vpc:Vpc";

/** What AWS makes with a network, and what the configuration gives it. */
export const networkClaims: readonly Claim[] = [
    {
        name: "What AWS makes with every network is emptied: default groups, default lists and main tables let nothing pass",
        control: "hardened-defaults",
        flaws: [
            eachHas(vpc, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "vpcId", "id"),
            settings("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", { ingress: [], egress: [] }),
            settings("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", { ingress: [], egress: [] }),
            settings("aws:ec2/defaultRouteTable:DefaultRouteTable", { routes: [] }),
            emptiedIn("defaultNetworkAclId", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"),
            emptiedIn("defaultRouteTableId", "aws:ec2/defaultRouteTable:DefaultRouteTable"),
            settings(vpc, { enableDnsSupport: unlessAbsent(equal(true)) }),
            settings(vpc, { enableDnsHostnames: true }, /-network-vpc$|^entrance-vpc$/),
            inEveryTeam(vpc),
            settings("aws:route53/resolverEndpoint:ResolverEndpoint", {
                direction: "INBOUND",
                protocols: ["Do53"],
                resolverEndpointType: like(/^IPV4$/),
            }),
        ],
    },
    {
        name: "Networks have the ranges that the configuration gives them, and what each zone needs is in each zone",
        control: "closed-network",
        flaws: [
            rangesAsConfigured,
            natsAsConfigured,
            opened,
            ...["nat", "transit"].flatMap((part) => [
                inEnvironment(
                    "aws:ec2/route:Route",
                    ({ config }) => config.zones.length,
                    new RegExp(`-egress-vpc-${part}-\\d+$`),
                ),
                inEnvironment(
                    "aws:ec2/subnet:Subnet",
                    ({ config }) => config.zones.length,
                    new RegExp(`-egress-vpc-${part}-\\d+$`),
                ),
            ]),
        ],
    },
];

function emptiedIn(property: string, type: string): (inventory: Inventory) => readonly string[] {
    return (inventory) => {
        const emptied = new Set(inventory.of(type).map(({ inputs }) => inputs[property]));
        return inventory
            .of(vpc)
            .filter(({ name, outputs }) => !/-egress-vpc$/.test(name) && !emptied.has(outputs[property]))
            .map(({ name }) => `${name}: what AWS made with it is not emptied (${property})`);
    };
}

function rangesAsConfigured(inventory: Inventory): readonly string[] {
    const { dmz } = inventory.config;
    const wanted = new Set<unknown>([
        dmz.inspectionRange,
        dmz.egressRange,
        dmz.entranceRange,
        ...Object.values(inventory.config.teams).map(({ network }) => network.cidr),
    ]);
    const central = JSON.stringify(inventory.config);
    return inventory
        .of(vpc)
        .filter(
            ({ inputs }) => !wanted.has(inputs["cidrBlock"]) && !central.includes(`"${String(inputs["cidrBlock"])}"`),
        )
        .map(({ name, inputs }) => `${name}: its range is ${String(inputs["cidrBlock"])}`);
}

/** The one gateway is at the network of the DMZ that leads out. */
function opened(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:ec2/internetGateway:InternetGateway")
        .filter(
            ({ inputs }) =>
                !inventory.of(vpc).some(({ id, name }) => id === inputs["vpcId"] && /-egress-vpc$/.test(name)),
        )
        .map(({ name }) => `${name}: is at no network of the DMZ that leads out`);
}

function natsAsConfigured(inventory: Inventory): readonly string[] {
    const nats = inventory.of("aws:ec2/natGateway:NatGateway").length;
    const addresses = inventory.of("aws:ec2/eip:Eip").length;
    return nats === 0 || nats === inventory.config.zones.length
        ? addresses >= nats
            ? []
            : ["a NAT gateway has no address of its own"]
        : [`${nats} NAT gateways in ${inventory.config.zones.length} zones`];
}
