import type { EnvironmentConfig } from "../../../components/config/schema";
import type { FactOf } from "../facts";
import type { Index } from "./index-facts";
import type { Connection } from "./parts";

/** What joins a network to a place outside AWS. The one that the configuration describes is the security room's. */
export function connectionsOf(facts: Index, config: EnvironmentConfig): ReadonlyMap<string, Connection> {
    const devices = new Map(facts.of("customer-gateway").map(({ id, ip }) => [id, ip]));
    return new Map(
        facts
            .of("connection")
            .map((fact): [string, Connection] => [
                fact.id,
                { ...fact, room: isRoom(fact, devices.get(fact.key), config.dmz.entrance) },
            ]),
    );
}

function isRoom(
    { by, key }: FactOf<"connection">,
    device: string | undefined,
    entrance: EnvironmentConfig["dmz"]["entrance"],
): boolean {
    switch (entrance.kind) {
        case "site-to-site-vpn":
            return by === "vpn" && device === entrance.customerGatewayIp;
        case "direct-connect":
            return by === "direct-connect" && key === entrance.gatewayId;
        case "client-vpn":
            return by === "client-vpn" && key === entrance.clientRange;
    }
}
