import { Netmask } from "netmask";
import type { Properties } from "./rendering";

/** A resource that a component would register, as far as its siblings need to know it. */
export interface Child {
    readonly urn: string;
    readonly id: unknown;
}

/** Registers a child and tells what its siblings need of it. */
export type Register = (child: {
    readonly type: string;
    readonly name: string;
    /** Undefined for a child of the component itself. */
    readonly parent: Child | undefined;
    readonly inputs: Properties;
    /** Inputs that take a sibling's id. */
    readonly references: Readonly<Record<string, Child>>;
}) => Child;

interface Spec {
    readonly type: "Public" | "Private";
    readonly cidrMask: number;
    readonly name: string;
}

interface Subnet {
    readonly spec: Spec;
    readonly subnet: Child;
    readonly table: Child;
}

/** The arguments that are modelled; any other may change what is made. */
const known = ["cidrBlock", "availabilityZoneNames", "subnetStrategy", "natGateways", "subnetSpecs"];

/**
 * What `awsx.ec2.Vpc` 3.9 registers, for the arguments that the egress network gives it. awsx runs in a process of its
 * own, which has to be installed and is not there in a plan; so its doing is modelled, from the recording of a real
 * update that the test compares it with. Returns the component's outputs.
 */
export function awsxVpc(name: string, args: Properties, register: Register) {
    const { cidrBlock, zones, specs } = checked(name, args);
    const plan = layout(cidrBlock, zones.length, specs);
    const make = (type: string, child: string, parent: Child | undefined, inputs: Properties, references = {}) =>
        register({ type, name: child, parent, inputs, references });

    const vpc = make("aws:ec2/vpc:Vpc", name, undefined, { cidrBlock, tags: { Name: name } });
    const gateway = make(
        "aws:ec2/internetGateway:InternetGateway",
        name,
        vpc,
        { tags: { Name: name } },
        { vpcId: vpc },
    );

    const inZones = zones.map((availabilityZone, zone): readonly Subnet[] => {
        const subnets = specs.map((spec, index) => {
            const child = `${name}-${spec.name}-${zone + 1}`;
            const tags = { Name: child, SubnetType: spec.type };
            const subnet = make(
                "aws:ec2/subnet:Subnet",
                child,
                vpc,
                {
                    assignIpv6AddressOnCreation: false,
                    availabilityZone,
                    cidrBlock: plan[zone]?.[index],
                    mapPublicIpOnLaunch: spec.type === "Public",
                    tags,
                },
                { vpcId: vpc },
            );
            const table = make("aws:ec2/routeTable:RouteTable", child, subnet, { tags }, { vpcId: vpc });
            make(
                "aws:ec2/routeTableAssociation:RouteTableAssociation",
                child,
                table,
                {},
                { routeTableId: table, subnetId: subnet },
            );
            return { spec, subnet, table };
        });
        const first = subnets.find(({ spec }) => spec.type === "Public");
        if (first === undefined) {
            throw new Error(`${name}: subnetSpecs has no public subnet for the NAT gateway; add one`);
        }
        const numbered = `${name}-${zone + 1}`;
        make("aws:ec2/eip:Eip", numbered, first.subnet, { tags: { Name: numbered } });
        const nat = make(
            "aws:ec2/natGateway:NatGateway",
            numbered,
            first.subnet,
            { tags: { Name: numbered } },
            { subnetId: first.subnet },
        );
        for (const { spec, table } of subnets) {
            const exit = spec.type === "Public" ? { gatewayId: gateway } : { natGatewayId: nat };
            make(
                "aws:ec2/route:Route",
                `${name}-${spec.name}-${zone + 1}`,
                table,
                { destinationCidrBlock: "0.0.0.0/0" },
                { ...exit, routeTableId: table },
            );
        }
        return subnets;
    });

    const all = inZones.flat();
    const idsOf = (type: Spec["type"]) => all.filter(({ spec }) => spec.type === type).map(({ subnet }) => subnet.id);
    return {
        vpcId: vpc.id,
        publicSubnetIds: idsOf("Public"),
        privateSubnetIds: idsOf("Private"),
        routeTables: all.map(({ table }) => table),
    };
}

/** The zones divide the range evenly; in a zone the subnets follow one another, which is simple as long as they are of one size. */
function layout(cidrBlock: string, zones: number, specs: readonly Spec[]): readonly (readonly string[])[] {
    const vpc = new Netmask(cidrBlock);
    const zoneBits = vpc.bitmask + Math.ceil(Math.log2(zones));
    return Array.from({ length: zones }, (_, zone) => {
        const { base } = new Netmask(`${vpc.base}/${zoneBits}`).next(zone);
        return specs.map(({ cidrMask }, index) => new Netmask(`${base}/${cidrMask}`).next(index).toString());
    });
}

function checked(name: string, args: Properties) {
    const { cidrBlock, availabilityZoneNames, subnetStrategy, natGateways, subnetSpecs, ...rest } = args;
    const others = Object.keys(rest).filter((key) => rest[key] !== undefined);
    const specs = list(subnetSpecs).map(spec);
    const modelled =
        others.length === 0 &&
        typeof cidrBlock === "string" &&
        subnetStrategy === "Auto" &&
        JSON.stringify(natGateways) === `{"strategy":"OnePerAz"}` &&
        specs.length > 0 &&
        specs.every((one) => one !== undefined && one.cidrMask === specs[0]?.cidrMask);
    if (!modelled) {
        throw new Error(
            `${name} (awsx:ec2:Vpc): is modelled for ${known.join(", ")} with subnets of one size and a NAT gateway in ` +
                `each zone only (${[...others, JSON.stringify(args)].join(", ")}); record what awsx makes of it and extend plan/engine/awsx-vpc.ts`,
        );
    }
    return {
        cidrBlock,
        zones: list(availabilityZoneNames).map(String),
        specs: specs.filter((one) => one !== undefined),
    };
}

function spec(value: unknown): Spec | undefined {
    const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(value ?? {}));
    const [type, cidrMask, name] = [fields.get("type"), fields.get("cidrMask"), fields.get("name")];
    return (type === "Public" || type === "Private") && typeof cidrMask === "number" && typeof name === "string"
        ? { type, cidrMask, name }
        : undefined;
}

function list(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}
