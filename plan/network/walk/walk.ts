import type { NetworkModel } from "../model/network-model";
import type { Allowance, Attachment, Route, Subnet, Vpc } from "../model/parts";
import { addressText } from "../sets/addresses";
import { intersect, isEmpty, subtract } from "../sets/intervals";
import { passing } from "./allowances";
import { crossing, stopped, type Moving } from "./crossing";
import { Trail, type Arrival, type End, type Packet, type Stop } from "./trail";
import { TransitWalk } from "./transit";

export interface WalkOptions {
    /**
     * The zones that a conversation has been pinned to, for its answers.
     * @default free
     */
    readonly zones?: ReadonlyMap<string, string>;
    /**
     * Ways that exist by routes alone, as if every security group and network ACL were open.
     * @default what they let pass
     */
    readonly routesOnly?: boolean;
}

/**
 * Follows packets of one kind along every way they can take, all addresses of a route at once. Ways split where routes
 * do, and where a zone is free to choose; they join nowhere, so each arrival has one path.
 */
export class Walk {
    readonly arrivals: Arrival[] = [];
    readonly stops: Stop[] = [];
    private readonly gateway: TransitWalk;

    constructor(
        private readonly model: NetworkModel,
        private readonly options: WalkOptions = {},
    ) {
        this.gateway = new TransitWalk(model, options.zones ?? new Map());
    }

    /** From an interface in a subnet; `entries` are its groups' outward ones. */
    fromInterface(subnet: Subnet, packet: Packet, entries: readonly Allowance[], trail: Trail = Trail.start): void {
        if (this.options.routesOnly === true) {
            this.route(subnet, { packet, trail });
            return;
        }
        const passed = passing(packet, entries, "to");
        if (passed.length === 0) {
            const why = `no security group rule lets it out to ${addressText(packet.to)}`;
            this.stops.push(stopped(packet, trail, subnet.name, why));
        }
        for (const part of passed) {
            this.route(subnet, { packet: part.packet, trail: trail.onward(subnet.name, part.by) });
        }
    }

    /** Along the route table of a subnet, from an interface or a gateway in it. */
    route(subnet: Subnet, { packet, trail }: Moving): void {
        if (trail.passed.subnets.includes(subnet.id)) return;
        const here = trail.through({ subnets: [...trail.passed.subnets, subnet.id] });
        let left = packet.to;
        for (const { addresses, route } of subnet.table.parts) {
            const to = intersect(left, addresses);
            if (isEmpty(to)) continue;
            left = subtract(left, to);
            this.along(route, subnet, { packet: { ...packet, to }, trail: here });
        }
        if (!isEmpty(left)) {
            const why = `no route in ${subnet.table.name} leads to ${addressText(left)}`;
            this.stops.push(stopped({ ...packet, to: left }, here, subnet.name, why));
        }
    }

    /** Into the transit gateway through an attachment. */
    transit(attachment: Attachment, moving: Moving, zone: string | undefined): void {
        const { entering, arrivals, stops } = this.gateway.through(attachment, moving, zone);
        this.arrivals.push(...arrivals);
        this.stops.push(...stops);
        for (const { door, ...entered } of entering) this.route(door, entered);
    }

    /** To the addresses of a VPC, each in its subnet. */
    within(vpc: Vpc, from: Subnet | undefined, { packet, trail }: Moving): void {
        for (const subnet of vpc.subnets) {
            const to = intersect(packet.to, subnet.addresses);
            if (isEmpty(to)) continue;
            this.cross(from, subnet, { packet: { ...packet, to }, trail }, (moved) => {
                this.arrivals.push({ end: { kind: "subnet", subnet }, ...moved });
            });
        }
    }

    private along(route: Route, subnet: Subnet, { packet, trail }: Moving): void {
        const { gateways, firewalls } = this.model;
        if (route.target === "local") {
            this.within(subnet.vpc, subnet, { packet, trail });
            return;
        }
        const why = `route ${route.destination} → ${gateways.nameOf(route)} (${route.name})`;
        const moving = { packet, trail: trail.onward(subnet.name, why) };
        if (route.target === "transit") this.toTransit(route.to, subnet, moving);
        else if (route.target === "nat") this.toNat(route.to, subnet, moving);
        else if (route.target === "peering") this.toPeer(route.to, subnet, moving);
        else if (firewalls.has(route.to)) this.toFirewall(route.to, subnet, moving);
        else this.leave(subnet, moving, gateways.endOf(route));
    }

    /** Through both ACLs, with what is left of the packet. */
    private cross(
        from: Subnet | undefined,
        into: Subnet | undefined,
        moving: Moving,
        then: (moved: Moving) => void,
    ): void {
        if (this.options.routesOnly === true) {
            then(moving);
            return;
        }
        const { through, stops } = crossing(from, into, moving);
        this.stops.push(...stops);
        through.forEach(then);
    }

    private leave(subnet: Subnet, moving: Moving, end: End): void {
        this.cross(subnet, undefined, moving, (moved) => this.arrivals.push({ end, ...moved }));
    }

    /**
     * Traffic to the transit gateway is filtered by the sender's subnet outward and by the attachment's subnet inward
     * (Transit Gateway guide, network ACLs). Without an attachment's subnet in its zone it goes nowhere.
     */
    private toTransit(gateway: string, subnet: Subnet, moving: Moving): void {
        const doors = this.model
            .attachmentsOf(subnet.vpc)
            .filter(({ transit }) => transit === gateway)
            .flatMap((attachment) =>
                attachment.subnets.filter(({ zone }) => zone === subnet.zone).map((door) => ({ attachment, door })),
            );
        if (doors.length === 0) {
            const why = `the VPC has no attachment to ${gateway} in zone ${subnet.zone ?? "?"}`;
            this.stops.push(stopped(moving.packet, moving.trail, subnet.name, why));
        }
        for (const { attachment, door } of doors) {
            this.cross(subnet, door, moving, (moved) => this.transit(attachment, moved, subnet.zone));
        }
    }

    private toFirewall(id: string, subnet: Subnet, moving: Moving): void {
        const door = this.model.firewalls.get(id);
        if (door === undefined) return;
        const judged = door.flaws.length === 0;
        const why = judged ? `judged by the endpoint in ${door.subnet.name}` : `not judged: ${door.flaws.join("; ")}`;
        this.cross(subnet, door.subnet, moving, ({ packet, trail }) => {
            const { firewalls } = trail.passed;
            const passed = trail.onward(`firewall ${door.firewall}`, why);
            this.route(door.subnet, {
                packet,
                trail: judged ? passed.through({ firewalls: [...firewalls, door.id] }) : passed,
            });
        });
    }

    /** A NAT gateway puts its own address in place of the sender's, and takes nothing in that it has not sent for. */
    private toNat(id: string, subnet: Subnet, moving: Moving): void {
        const nat = this.model.gateways.nats.get(id);
        const place = this.model.subnets.get(nat?.subnet ?? "");
        if (nat === undefined || place === undefined) {
            this.leave(subnet, moving, { kind: "internet", gateway: nat?.name ?? id });
            return;
        }
        this.cross(subnet, place, moving, ({ packet, trail }) => {
            const why = `puts its own address in place of ${addressText(packet.from)}`;
            const translated = trail.onward(`NAT gateway ${nat.name}`, why).through({ translated: place });
            this.route(place, { packet: { ...packet, from: place.addresses }, trail: translated });
        });
    }

    private toPeer(id: string, subnet: Subnet, moving: Moving): void {
        const peering = this.model.gateways.peerings.get(id);
        const other = this.model.vpcs.get(peering?.vpcs.find((vpc) => vpc !== subnet.vpc.id) ?? "");
        if (other === undefined) {
            const what = `a VPC that is not in the plan, by peering ${peering?.name ?? id}`;
            this.leave(subnet, moving, { kind: "unknown", what });
            return;
        }
        this.cross(subnet, undefined, moving, (moved) => this.within(other, undefined, moved));
    }
}
