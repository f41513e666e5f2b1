import { intersect, isEmpty, subtract } from "../sets/intervals";
import type { Packet } from "./trail";

/** What of the wanted packets is in none of the parts. */
export function uncovered(wanted: Packet, parts: readonly Packet[]): readonly Packet[] {
    return parts.reduce<readonly Packet[]>((left, part) => left.flatMap((each) => without(each, part)), [wanted]);
}

/** Packets less others: from elsewhere, from there to elsewhere, and along the same way with other traffic. */
function without(packet: Packet, part: Packet): readonly Packet[] {
    const from = intersect(packet.from, part.from);
    const to = intersect(packet.to, part.to);
    if (isEmpty(from) || isEmpty(to) || isEmpty(intersect(packet.services, part.services))) return [packet];
    return [
        { ...packet, from: subtract(packet.from, part.from) },
        { ...packet, from, to: subtract(packet.to, part.to) },
        { from, to, services: subtract(packet.services, part.services) },
    ].filter((each) => !isEmpty(each.from) && !isEmpty(each.to) && !isEmpty(each.services));
}
