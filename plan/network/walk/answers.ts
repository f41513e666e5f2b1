import type { NetworkModel } from "../model/network-model";
import type { AddressSet } from "../sets/addresses";
import { intersect, isEmpty, union } from "../sets/intervals";
import { answersByTcp, answersByUdp, service, tcp, type ServiceSet } from "../sets/services";
import { crossing, type Moving } from "./crossing";
import type { Origin } from "./origins";
import { Trail, type Arrival, type Stop } from "./trail";
import { Walk } from "./walk";

/** What became of the answers to packets that arrived. */
export interface Answers {
    readonly arrivals: readonly Arrival[];
    readonly stops: readonly Stop[];
}

/** NAT gateways listen for answers on these ports (VPC user guide, NAT gateway basics). */
const natPorts = tcp(1024, 65535);

/** Answers go to the ports that clients listen on; security groups let them pass unasked, network ACLs do not. */
export function answerServices(asked: ServiceSet): ServiceSet {
    return union(
        isEmpty(intersect(asked, service("tcp"))) ? [] : answersByTcp,
        isEmpty(intersect(asked, service("udp"))) ? [] : answersByUdp,
    );
}

/** Sends the answers to an arrival back to its origin, in the zones that the conversation was pinned to. */
export function answersTo(model: NetworkModel, arrival: Arrival, origin: Origin, back: AddressSet): Answers {
    const walk = new Walk(model, { zones: arrival.trail.passed.zones });
    const packet = { from: arrival.packet.to, to: back, services: answerServices(arrival.packet.services) };
    const moving = { packet, trail: Trail.start };
    const { end } = arrival;
    switch (end.kind) {
        case "subnet":
            walk.route(end.subnet, moving);
            return walk;
        case "connection":
            for (const attachment of model.attachments.values()) {
                if (attachment.connection?.id === end.connection.id) walk.transit(attachment, moving, undefined);
            }
            return walk;
        case "internet":
            return arrival.trail.passed.translated === undefined
                ? straightHome(origin, moving, `answers from ${end.gateway}`)
                : throughNat(walk, arrival, moving, end.gateway);
        case "service":
            return straightHome(origin, moving, `answers from ${end.endpoint}`);
        case "unknown":
            return { arrivals: [], stops: [] };
    }
}

/** From a gateway of the VPC itself, into the sender's subnet. */
function straightHome({ subnet }: Origin, { packet, trail }: Moving, why: string): Answers {
    if (subnet === undefined) return { arrivals: [], stops: [] };
    const { through, stops } = crossing(undefined, subnet, { packet, trail: trail.onward(subnet.name, why) });
    return { arrivals: through.map((moved) => ({ end: { kind: "subnet", subnet }, ...moved })), stops };
}

function throughNat(walk: Walk, { trail }: Arrival, { packet }: Moving, gateway: string): Answers {
    const nat = trail.passed.translated;
    if (nat === undefined) return walk;
    const answer = {
        packet: { ...packet, services: natPorts },
        trail: Trail.start.onward(nat.name, `answers from ${gateway}`),
    };
    const { through, stops } = crossing(undefined, nat, answer);
    for (const moved of through) {
        const why = "puts the sender's address back";
        walk.route(nat, { packet: { ...packet, from: moved.packet.from }, trail: moved.trail.onward(nat.name, why) });
    }
    walk.stops.push(...stops);
    return walk;
}
