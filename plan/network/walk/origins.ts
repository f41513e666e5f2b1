import type { NetworkModel } from "../model/network-model";
import { defaultGroups } from "../model/placed";
import type { Attachment, Connection, Group, Subnet, Vpc } from "../model/parts";
import { allIpv6, everywhere, outside, ranges, type AddressSet } from "../sets/addresses";
import { intersect, isEmpty, union } from "../sets/intervals";
import type { ServiceSet } from "../sets/services";
import { exactly, together } from "./allowances";
import { Trail, type End } from "./trail";
import { Walk } from "./walk";

/** Somebody who sends packets, and to whom answers come home. */
export interface Origin {
    readonly name: string;
    readonly addresses: AddressSet;
    /** The groups of the sender, where they are known. */
    readonly groups: readonly string[];
    /** Where the sender is, if in a subnet of the plan. */
    readonly subnet: Subnet | undefined;
    readonly attachment: Attachment | undefined;
    send(walk: Walk, to: AddressSet, services: ServiceSet): void;
    home(end: End): boolean;
}

/** The peer of a conversation, if it is known which groups it has. */
export interface Peer {
    readonly groups: readonly string[];
    readonly addresses: AddressSet;
}

/** An interface with the given groups; `peer` narrows rules that name groups to the one who is meant. */
export function fromInterface(name: string, subnet: Subnet, groups: readonly Group[], peer?: Peer): Origin {
    const entries = together(groups, "outward");
    const narrowed = peer === undefined ? entries : exactly(entries, peer);
    return {
        name,
        addresses: subnet.addresses,
        groups: groups.map(({ id }) => id),
        subnet,
        attachment: undefined,
        send: (walk, to, services) => {
            walk.fromInterface(subnet, { from: subnet.addresses, to, services }, narrowed);
        },
        home: (end) => end.kind === "subnet" && end.subnet === subnet,
    };
}

/** Whatever may be placed in a subnet: it may have every group of the VPC at once. */
export function anythingIn(subnet: Subnet): Origin {
    return fromInterface(`anything in ${subnet.name}`, subnet, subnet.vpc.groups);
}

/** Those who come in by a connection: through its attachment, or, by Client VPN, from its interfaces in a VPC. */
export function fromConnection(model: NetworkModel, connection: Connection, addresses: AddressSet): readonly Origin[] {
    const attached = [...model.attachments.values()].filter((each) => each.connection?.id === connection.id);
    return [
        ...attached.map((attachment): Origin => ({
            name: connection.name,
            addresses,
            groups: [],
            subnet: undefined,
            attachment,
            send: (walk, to, services) => {
                walk.transit(attachment, { packet: { from: addresses, to, services }, trail: Trail.start }, undefined);
            },
            home: (end) => end.kind === "connection" && end.connection.id === connection.id,
        })),
        ...terminals(model, connection),
        ...fromGateway(model, connection, addresses),
    ];
}

/** The security room, by whatever joins it. */
export function room(model: NetworkModel): readonly Origin[] {
    const addresses = ranges(model.config.securityRoom.ranges);
    return [...model.connections.values()]
        .filter((connection) => connection.room)
        .flatMap((connection) => fromConnection(model, connection, addresses));
}

/** Client VPN puts an address of its own subnet in place of the terminal's; what may be reached, its rules say. */
function terminals(model: NetworkModel, { id, name, groups }: Connection): readonly Origin[] {
    const { facts } = model;
    const of = <T extends { readonly connection: string }>(all: readonly T[]) =>
        all.filter((each) => each.connection === id);
    const authorized = ranges(of(facts.of("terminals-may")).map(({ range }) => range));
    const routed = ranges(of(facts.of("terminals-route")).map(({ range }) => range));
    return of(facts.of("terminals-of-subnet")).flatMap(({ subnet: subnetId }): readonly Origin[] => {
        const subnet = model.subnets.get(subnetId);
        if (subnet === undefined) return [];
        const given = groups.length > 0 ? groups : defaultGroups(subnet.vpc);
        const own = given.flatMap((group) => model.groups.get(group) ?? []);
        const inside = fromInterface(`${name} in ${subnet.name}`, subnet, own);
        const reached = intersect(authorized, union(subnet.vpc.addresses, routed));
        return [
            {
                ...inside,
                send: (walk, to, services) => {
                    inside.send(walk, intersect(to, reached), services);
                },
            },
        ];
    });
}

/** A VPN gateway of one VPC passes on what comes to any address of it. */
function fromGateway(model: NetworkModel, connection: Connection, addresses: AddressSet): readonly Origin[] {
    const vpc = connection.by === "vpn-gateway" ? model.vpcs.get(connection.vpc ?? "") : undefined;
    return vpc === undefined ? [] : [intoVpc(connection.name, vpc, addresses, vpc.addresses)];
}

/** The internet, by every internet gateway, to whatever may have a public address. NAT gateways take nothing in. */
export function internetInward(model: NetworkModel): readonly Origin[] {
    const joined = new Map(model.facts.of("gateway-of-vpc").map(({ gateway, vpc }) => [gateway, vpc]));
    return model.facts.of("internet-gateway").flatMap(({ id, name, vpc: own }) => {
        const vpc = model.vpcs.get(own ?? joined.get(id) ?? "");
        return vpc === undefined ? [] : [intoVpc(name, vpc, outside, publicAddresses(model, vpc))];
    });
}

/** From a VPC that is not in the plan, by peering. */
export function strangersByPeering(model: NetworkModel): readonly Origin[] {
    return model.facts.of("peering").flatMap(({ name, vpcs }) =>
        vpcs
            .flatMap((id) => model.vpcs.get(id) ?? [])
            .filter(() => vpcs.some((id) => !model.vpcs.has(id)))
            .map((vpc) => intoVpc(name, vpc, everywhere, vpc.addresses)),
    );
}

function intoVpc(name: string, vpc: Vpc, addresses: AddressSet, reached: AddressSet): Origin {
    return {
        name,
        addresses,
        groups: [],
        subnet: undefined,
        attachment: undefined,
        send: (walk, to, services) => {
            const packet = { from: addresses, to: intersect(to, reached), services };
            const trail = Trail.start.onward(name, `leads to ${vpc.name}`);
            if (!isEmpty(packet.to)) walk.within(vpc, undefined, { packet, trail });
        },
        home: (end) => end.kind === "internet" || end.kind === "connection" || end.kind === "unknown",
    };
}

function publicAddresses(model: NetworkModel, vpc: Vpc): AddressSet {
    const placed = model.placed.filter((each) => each.public).flatMap(({ subnets }) => subnets);
    const subnets = [...vpc.subnets.filter(({ publicOnLaunch }) => publicOnLaunch), ...placed];
    return union(
        ...subnets.filter((subnet) => subnet.vpc === vpc).map((subnet) => subnet.addresses),
        // Every IPv6 address is a public one.
        intersect(vpc.addresses, allIpv6),
    );
}
