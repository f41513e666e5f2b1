import type { FactOf } from "../facts";
import type { End } from "../walk/trail";
import type { Index } from "./index-facts";
import type { Connection, Route } from "./parts";

/** What the targets of routes are. */
export class Gateways {
    readonly nats: ReadonlyMap<string, FactOf<"nat">>;
    readonly peerings: ReadonlyMap<string, FactOf<"peering">>;
    private readonly names: ReadonlyMap<string, string>;

    constructor(
        facts: Index,
        private readonly connections: ReadonlyMap<string, Connection>,
    ) {
        this.nats = new Map(facts.of("nat").map((nat) => [nat.id, nat]));
        this.peerings = new Map(facts.of("peering").map((peering) => [peering.id, peering]));
        const kinds = ["internet-gateway", "egress-only-gateway", "nat", "transit", "peering", "endpoint"] as const;
        const endpoints = facts
            .of("firewall")
            .flatMap(({ name, endpoints: doors }) => doors.map(({ id }): [string, string] => [id, `firewall ${name}`]));
        this.names = new Map([
            ...kinds.flatMap((kind) => facts.of(kind).map(({ id, name }): [string, string] => [id, name])),
            ...endpoints,
        ]);
    }

    nameOf({ target, to }: Pick<Route, "target" | "to">): string {
        return this.names.get(to) ?? this.connections.get(to)?.name ?? `${target} ${to}`;
    }

    /** Where a path ends that takes a route out of the networks of the plan. */
    endOf(route: Route): End {
        const { target, to, name } = route;
        const connection = this.connections.get(to);
        if (connection !== undefined) return { kind: "connection", connection };
        switch (target) {
            case "gateway-endpoint":
                return { kind: "service", endpoint: this.nameOf(route) };
            case "gateway":
            case "egress-only":
                return { kind: "internet", gateway: this.nameOf(route) };
            case "appliance":
                return { kind: "unknown", what: `an appliance, ${to}, wherever that leads (${name})` };
            default:
                return { kind: "unknown", what: `a target that the model does not know, ${to} (${name})` };
        }
    }
}
