import type { NetworkModel } from "../model/network-model";
import { serviceText } from "../sets/services";
import { anythingIn } from "../walk/origins";
import { acceptedBy, everythingFrom } from "./accepted";
import { claims } from "./claims";
import { examined, proof, type Examined, type Finding, type NetworkProof } from "./proof";
import type { TeamWays } from "./team-ways";

/** No team reaches another, directly or by what they share (R7). */
export function apartProofs(model: NetworkModel, all: readonly TeamWays[]): readonly NetworkProof[] {
    const dmz = [...model.vpcs.values()].filter(({ team }) => team === undefined);
    return [
        proof(
            claims.apart,
            examined([
                ...all.map(apart),
                ...dmz
                    .flatMap(({ subnets }) => subnets.map(anythingIn))
                    .map((origin) => {
                        const { arrivals, paths } = everythingFrom(model, origin);
                        const taken = arrivals
                            .flatMap(acceptedBy)
                            .filter(({ subnet }) => subnet.vpc.team !== undefined);
                        return {
                            findings: taken.map(({ subnet, services, hops }): Finding => ({
                                claim: `${origin.name} reaches ${subnet.name} of ${subnet.vpc.team ?? ""} with ${serviceText(services)}`,
                                hops,
                            })),
                            evidence: [],
                            paths,
                        };
                    }),
            ]),
        ),
    ];
}

function apart({ team, routed, dropped, paths }: TeamWays): Examined {
    const strangers = routed.flatMap(({ origin, arrival }): readonly Finding[] => {
        const other = arrival.end.kind === "subnet" ? arrival.end.subnet.vpc.team : undefined;
        if (other === undefined || other === team.name || arrival.end.kind !== "subnet") return [];
        const claim = `${team.name}: ${origin.name} reaches ${arrival.end.subnet.name} of ${other} with ${serviceText(arrival.packet.services)}`;
        return [{ claim, hops: arrival.trail.hops }];
    });
    const why = dropped === undefined ? "no route leads to another team" : `${dropped.why.at}: ${dropped.why.why}`;
    return { findings: strangers, evidence: [`${team.name}: ${why} (${paths} ways followed)`], paths: 0 };
}
