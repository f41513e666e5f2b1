import { Netmask } from "netmask";

/** One zone's subnets in the VPC of the firewall. */
export interface InspectionZone {
    readonly zoneId: string;
    /** For the firewall's endpoint. */
    readonly firewall: string;
    /** For the transit gateway's attachment. */
    readonly transit: string;
}

/** The smallest subnet there is, and what AWS advises for both (Network Firewall developer guide, Transit Gateway design best practices). */
const bits = 28;

/** Pairs of subnets from the range's beginning, zone by zone, so that adding a zone moves nothing. Needs a /25 or wider. */
export function inspectionPlan(vpcCidr: string, zoneIds: readonly string[]): readonly InspectionZone[] {
    const first = new Netmask(`${new Netmask(vpcCidr).base}/${bits}`);
    return zoneIds.map((zoneId, index) => ({
        zoneId,
        firewall: first.next(2 * index).toString(),
        transit: first.next(2 * index + 1).toString(),
    }));
}
