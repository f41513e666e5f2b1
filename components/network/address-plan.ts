import { Netmask } from "netmask";

/** What a subnet is for: people's notebooks and jobs, interface endpoints, or the transit gateway's attachment. */
export type SubnetKind = "workload" | "endpoint" | "transit";

/** The ranges of one availability zone. All are reserved, whether or not the team uses them yet. */
export interface ZonePlan extends Readonly<Record<SubnetKind, string>> {
    readonly zoneId: string;
}

/** The range divides into eighths: two for each of up to three zones, two for what all zones share. */
const bitsOfAnEighth = 3;
/** 27 addresses after the five that AWS keeps: room for one of every interface endpoint there is (VPC user guide, subnet sizing). */
const endpointBits = 27;
/** The smallest subnet there is, and what AWS advises for an attachment (Transit Gateway design best practices). */
const transitBits = 28;

/**
 * Where everything lies in a VPC's range of /16 to /24. Zone n has the eighths 2n (all of it the workloads') and 2n+1
 * (endpoints at its beginning, the rest unused); the transit subnets follow one another in the seventh eighth.
 *
 * A subnet cannot be resized or moved while anything runs in it, so a zone's ranges depend on its place in the list and
 * on nothing else: not on features, not on the allow-list, not on the number of zones. Append zones, never reorder them.
 */
export function addressPlan(vpcCidr: string, zoneIds: readonly string[]): readonly ZonePlan[] {
    const vpc = new Netmask(vpcCidr);
    const firstEighth = new Netmask(`${vpc.base}/${vpc.bitmask + bitsOfAnEighth}`);
    const eighth = (index: number) => firstEighth.next(index).base;
    return zoneIds.map((zoneId, index) => ({
        zoneId,
        workload: firstEighth.next(2 * index).toString(),
        endpoint: `${eighth(2 * index + 1)}/${endpointBits}`,
        transit: new Netmask(`${eighth(6)}/${transitBits}`).next(index).toString(),
    }));
}
