import type { NetworkModel } from "../model/network-model";
import { serviceText } from "../sets/services";
import { endText, pathText, type Arrival } from "../walk/trail";
import { claims } from "./claims";
import { examined, proof, type Examined, type Finding, type NetworkProof } from "./proof";
import { isSharedEndpoints, type TeamWays, type Way } from "./team-ways";

/** Through the firewall, and for a sealed team nothing at all. */
export function outwardProofs(model: NetworkModel, all: readonly TeamWays[]): readonly NetworkProof[] {
    const open = all.filter(({ team }) => !team.sealed);
    const sealed = all.filter(({ team }) => team.sealed);
    return [
        proof(claims.firewall, examined(all.map((ways) => throughFirewall(model, ways)))),
        proof(
            claims.sealed,
            sealed.length === 0
                ? { findings: [], evidence: [`every team has an allow-list (${open.length})`], paths: 0 }
                : examined(sealed.map((ways) => nothingAtAll(model, ways))),
        ),
    ];
}

function throughFirewall(model: NetworkModel, { team, routed, paths }: TeamWays): Examined {
    const leaving = routed.filter(({ arrival }) => leaves(model, arrival));
    const unjudged = leaving.filter(
        ({ arrival }) => arrival.trail.passed.firewalls.length === 0 || arrival.end.kind === "unknown",
    );
    const example = leaving.find(({ arrival }) => arrival.end.kind === "internet");
    return {
        findings: unjudged.map((way) => finding(team.name, way, "without passing a firewall that judges")),
        evidence: [
            example === undefined
                ? `${team.name}: no way leads out (${paths} followed)`
                : `${team.name}: ${pathText(example.arrival.trail.hops)} → ${endText(example.arrival.end)}; ` +
                  `${leaving.length} of ${paths} ways lead out, each judged`,
        ],
        paths,
    };
}

function nothingAtAll(model: NetworkModel, { team, routed, paths }: TeamWays): Examined {
    const leaving = routed.filter(({ arrival }) => leaves(model, arrival));
    const services = routed.flatMap(({ arrival }) => (arrival.end.kind === "service" ? [arrival.end.endpoint] : []));
    return {
        findings: leaving.map((way) => finding(team.name, way, "though it has no allow-list")),
        evidence: [
            `${team.name}: nothing beyond the VPC but ${[...new Set(services)].join(", ") || "nothing"} (${paths} ways followed)`,
        ],
        paths: 0,
    };
}

/** AWS's services by gateway endpoint and the shared endpoints are inside. */
function leaves(model: NetworkModel, { end }: Arrival): boolean {
    return end.kind !== "service" && !(end.kind === "subnet" && isSharedEndpoints(model, end.subnet.vpc));
}

function finding(team: string, { origin, arrival }: Way, how: string): Finding {
    return {
        claim: `${team}: ${origin.name} reaches ${endText(arrival.end)} with ${serviceText(arrival.packet.services)}, ${how}`,
        hops: arrival.trail.hops,
    };
}
