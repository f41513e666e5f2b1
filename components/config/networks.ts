import { parseRange, type Range } from "./ranges";
import type { EnvironmentConfig } from "./schema";

/** A range of the environment, with the place where it is written and the sizes that AWS takes there. */
export interface Network {
    readonly path: string;
    readonly cidr: string;
    readonly range: Range;
    /** Fewest and most bits of the network's part. */
    readonly bits: readonly [widest: number, narrowest: number];
}

/** A /24 still holds three zones of subnets and attachments; wider than /16 is not a VPC (VPC user guide, quotas). */
const vpc = [16, 24] as const;
/** Only firewall endpoints and attachments live there. */
const inspectionVpc = [16, 25] as const;
/** Client VPN administrator guide, "Rules and best practices". */
const vpnClients = [12, 22] as const;

/** Every range that the environment takes from `addressRange`. */
export function networksOf({ dmz, teams }: EnvironmentConfig): readonly Network[] {
    return [
        network("dmz.inspectionRange", dmz.inspectionRange, inspectionVpc),
        network("dmz.egressRange", dmz.egressRange, vpc),
        network("dmz.entranceRange", dmz.entranceRange, vpc),
        ...(dmz.endpoints.kind === "shared" ? [network("dmz.endpoints.range", dmz.endpoints.range, vpc)] : []),
        ...(dmz.entrance.kind === "client-vpn"
            ? [network("dmz.entrance.clientRange", dmz.entrance.clientRange, vpnClients)]
            : []),
        ...Object.entries(teams).map(([name, team]) => network(`teams.${name}.network.cidr`, team.network.cidr, vpc)),
    ];
}

function network(path: string, cidr: string, bits: Network["bits"]): Network {
    return { path, cidr, range: parseRange(cidr), bits };
}
