import type { NetworkModel } from "../model/network-model";
import type { Attachment, Subnet, TransitTable } from "../model/parts";
import { addressText } from "../sets/addresses";
import { intersect, isEmpty, subtract } from "../sets/intervals";
import { stopped, type Moving } from "./crossing";
import type { Arrival, Packet, Stop, Trail } from "./trail";

/** What the transit gateway makes of packets: some enter another VPC, some arrive, some are dropped. */
export interface Transited {
    readonly entering: readonly (Moving & { readonly door: Subnet })[];
    readonly arrivals: readonly Arrival[];
    readonly stops: readonly Stop[];
}

const nothing: Transited = { entering: [], arrivals: [], stops: [] };

/** The transit gateway, for conversations whose zones may be pinned already. */
export class TransitWalk {
    constructor(
        private readonly model: NetworkModel,
        private readonly zones: ReadonlyMap<string, string>,
    ) {}

    /** By the tables that the attachment reads. `zone` is where the packet comes from, if that is known. */
    through(attachment: Attachment, { packet, trail }: Moving, zone: string | undefined): Transited {
        const tables = this.model.transitTables(attachment.id);
        if (tables.length === 0 || !attachment.accepted) {
            const why = attachment.accepted ? "reads no route table of the transit gateway" : "has not been accepted";
            return { ...nothing, stops: [stopped(packet, trail, attachment.name, why)] };
        }
        return joined(tables.map((table) => this.byTable(table, packet, trail, zone)));
    }

    private byTable(table: TransitTable, packet: Packet, trail: Trail, zone: string | undefined): Transited {
        const at = `transit table ${table.name}`;
        const results: Transited[] = [];
        let left = packet.to;
        for (const { addresses, route, destination, attachment: next } of table.parts) {
            const to = intersect(left, addresses);
            if (isEmpty(to)) continue;
            left = subtract(left, to);
            const part = { ...packet, to };
            const name = this.model.attachments.get(next ?? "")?.name ?? next;
            results.push(
                next === undefined
                    ? { ...nothing, stops: [stopped(part, trail, at, `dropped by ${route}, ${destination} → nowhere`)] }
                    : this.forward(next, part, trail.onward(at, `${destination} → ${name} (${route})`), zone),
            );
        }
        if (!isEmpty(left)) {
            const why = `no route to ${addressText(left)}`;
            results.push({ ...nothing, stops: [stopped({ ...packet, to: left }, trail, at, why)] });
        }
        for (const { route, attachment: next } of table.announcing) {
            results.push(this.forward(next, packet, trail.onward(at, `whatever is announced by ${route}`), zone));
        }
        return joined(results);
    }

    private forward(id: string, packet: Packet, trail: Trail, zone: string | undefined): Transited {
        const attachment = this.model.attachments.get(id);
        if (attachment === undefined) {
            const what = `attachment ${id}, which is not in the plan`;
            return { ...nothing, arrivals: [{ end: { kind: "unknown", what }, packet, trail }] };
        }
        const { connection, name } = attachment;
        if (!attachment.accepted) {
            return { ...nothing, stops: [stopped(packet, trail, name, "has not been accepted")] };
        }
        if (connection !== undefined) {
            return { ...nothing, arrivals: [{ end: { kind: "connection", connection }, packet, trail }] };
        }
        if (attachment.subnets.length === 0) {
            const what = `a network that is not in the plan, behind ${name}`;
            return { ...nothing, arrivals: [{ end: { kind: "unknown", what }, packet, trail }] };
        }
        const entering = this.doorsInto(attachment, zone).map((door) => {
            const entered = trail.onward(door.name, `enters by ${name}`);
            const pinned = attachment.appliance && door.zone !== undefined;
            const zones = pinned ? new Map([...trail.passed.zones, [attachment.id, door.zone]]) : trail.passed.zones;
            return { door, packet, trail: entered.through({ zones }) };
        });
        return { ...nothing, entering };
    }

    /**
     * Where a packet enters the VPC behind an attachment. In appliance mode the gateway picks a zone for the conversation
     * and keeps to it. Without, it stays in the sender's zone as long as it can, which a firewall must not rely on: AWS
     * promises a stateful appliance the same zone both ways in appliance mode only (Transit Gateway guide, appliances).
     */
    private doorsInto(attachment: Attachment, zone: string | undefined): readonly Subnet[] {
        const pinned = attachment.appliance ? this.zones.get(attachment.id) : undefined;
        if (pinned !== undefined) return attachment.subnets.filter((door) => door.zone === pinned);
        const guarded = this.model.guardedVpcs.has(attachment.vpc?.id ?? "");
        const near = attachment.subnets.filter((door) => door.zone === zone);
        return attachment.appliance || guarded || near.length === 0 ? attachment.subnets : near;
    }
}

function joined(results: readonly Transited[]): Transited {
    return {
        entering: results.flatMap(({ entering }) => entering),
        arrivals: results.flatMap(({ arrivals }) => arrivals),
        stops: results.flatMap(({ stops }) => stops),
    };
}
