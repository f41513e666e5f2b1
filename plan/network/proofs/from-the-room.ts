import type { NetworkModel } from "../model/network-model";
import { covers, isEmpty, subtract, union } from "../sets/intervals";
import { serviceText, tcp, udp, type ServiceSet } from "../sets/services";
import { room, type Origin } from "../walk/origins";
import { endText, type Arrival } from "../walk/trail";
import { acceptedBy, everythingFrom, type Accepted } from "./accepted";
import { claims } from "./claims";
import { examined, proof, type Examined, type Finding, type NetworkProof } from "./proof";

const https = tcp(443);
/** Names of the entrance are asked for there too (R30). */
const names = union(tcp(53), udp(53));
const toHosts = union(tcp(443), tcp(22));

/** People come in on 443, and on 22 where there are hosts, and nowhere else (R20). */
export function roomProofs(model: NetworkModel): readonly NetworkProof[] {
    const doors = new Map(
        model.placed
            .filter(({ what }) => what === "resolver" || what.includes("."))
            .flatMap(({ what, groups }) =>
                groups.map((group): [string, ServiceSet] => [group, what === "resolver" ? names : https]),
            ),
    );
    return [proof(claims.room, examined(room(model).map((origin) => onlyWhereMeant(model, doors, origin))))];
}

function onlyWhereMeant(model: NetworkModel, doors: ReadonlyMap<string, ServiceSet>, origin: Origin): Examined {
    const { arrivals, paths } = everythingFrom(model, origin);
    const strange = arrivals.filter(({ end }) => end.kind !== "subnet" && !origin.home(end));
    const taken = arrivals.flatMap(acceptedBy);
    return {
        findings: [
            ...strange.map((arrival) => wrongPlace(origin, arrival)),
            ...taken.flatMap((accepted) => wrongDoor(model, doors, origin, accepted)),
        ],
        evidence: summary(taken).map((line) => `${origin.name} reaches ${line}`),
        paths,
    };
}

function wrongPlace(origin: Origin, { end, trail }: Arrival): Finding {
    return {
        claim: `the security room reaches ${endText(end)}`,
        hops: [{ at: origin.name, why: "comes in" }, ...trail.hops],
    };
}

/** In a team's network hosts alone, behind the firewall; in the DMZ its doors, each on its port. */
function wrongDoor(
    model: NetworkModel,
    doors: ReadonlyMap<string, ServiceSet>,
    origin: Origin,
    { subnet, group, services, arrival, hops }: Accepted,
): readonly Finding[] {
    const { team } = subnet.vpc;
    const meant = team === undefined ? (doors.get(group.id) ?? []) : hasHosts(model, team) ? toHosts : [];
    const judged = team === undefined || arrival.trail.passed.firewalls.length > 0;
    if (covers(meant, services) && judged) return [];
    const extra = subtract(services, meant);
    const what = isEmpty(extra) ? `${serviceText(services)} past the firewall` : serviceText(extra);
    const claim = `the security room reaches ${group.name} in ${subnet.name} with ${what}`;
    return [{ claim, hops: [{ at: origin.name, why: "comes in" }, ...hops] }];
}

function hasHosts(model: NetworkModel, team: string): boolean {
    return model.config.teams[team]?.features.includes("hosts") === true;
}

function summary(taken: readonly Accepted[]): readonly string[] {
    const byGroup = new Map<string, ServiceSet>();
    for (const { group, services } of taken) byGroup.set(group.name, union(byGroup.get(group.name) ?? [], services));
    return [...byGroup].map(([group, services]) => `${group} on ${serviceText(services)}`);
}
