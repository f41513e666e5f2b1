import type { NetworkModel } from "../model/network-model";
import { internet } from "../sets/addresses";
import { intersect, isEmpty } from "../sets/intervals";
import { tcp } from "../sets/services";
import { answersTo } from "../walk/answers";
import { room } from "../walk/origins";
import { pathText, type Arrival } from "../walk/trail";
import { acceptedBy, everythingFrom } from "./accepted";
import { claims } from "./claims";
import { examined, proof, type Examined, type Finding, type NetworkProof } from "./proof";
import type { TeamWays, Way } from "./team-ways";

/** The firewall sees both directions of a conversation, or it judges halves. */
export function symmetryProofs(model: NetworkModel, all: readonly TeamWays[]): readonly NetworkProof[] {
    const outward = all.flatMap(({ ways }) => ways).filter(({ arrival }) => isWeb(arrival));
    const inward = room(model).flatMap((origin) =>
        everythingFrom(model, origin)
            .arrivals.flatMap(acceptedBy)
            .filter(({ subnet }) => subnet.vpc.team !== undefined)
            .map(({ arrival }): Way => ({ origin, arrival })),
    );
    const flows = [...outward, ...inward];
    const example = flows
        .map((way) => ({ way, home: homecoming(model, way)[0] }))
        .find(({ home }) => home !== undefined);
    const parts = flows.map((way) => bothWays(model, way));
    const shownPath = example?.home === undefined ? [] : [`for example back: ${pathText(example.home.trail.hops)}`];
    return [
        proof(claims.symmetry, {
            ...examined(parts),
            evidence: [`${flows.length} flows followed there and back, zone by zone`, ...shownPath],
        }),
    ];
}

/** To the internet on 443, by a NAT gateway or not. */
function isWeb({ end, packet }: Arrival): boolean {
    return (
        end.kind === "internet" &&
        !isEmpty(intersect(packet.services, tcp(443))) &&
        !isEmpty(intersect(packet.to, internet))
    );
}

function bothWays(model: NetworkModel, way: Way): Examined {
    const { origin, arrival } = way;
    const there = arrival.trail.passed.firewalls;
    const home = homecoming(model, way);
    const wrong = home.filter(({ trail }) => trail.passed.firewalls.join() !== [...there].reverse().join());
    return {
        findings: wrong.map(({ trail }): Finding => ({
            claim: `${origin.name}: asked through ${through(model, there)}, answered through ${through(model, trail.passed.firewalls)}`,
            hops: [...arrival.trail.hops, ...trail.hops],
        })),
        evidence: [],
        paths: home.length,
    };
}

function homecoming(model: NetworkModel, { origin, arrival }: Way): readonly Arrival[] {
    const back = arrival.trail.passed.translated === undefined ? arrival.packet.from : origin.addresses;
    return answersTo(model, arrival, origin, back).arrivals.filter(({ end }) => origin.home(end));
}

function through(model: NetworkModel, firewalls: readonly string[]): string {
    const names = firewalls.map((id) => model.firewalls.get(id)?.subnet.name ?? id);
    return names.length === 0 ? "no firewall" : `the firewall's endpoint in ${names.join(" and ")}`;
}
