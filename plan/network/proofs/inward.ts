import type { NetworkModel } from "../model/network-model";
import { everywhere } from "../sets/addresses";
import { serviceText } from "../sets/services";
import { fromConnection, internetInward, strangersByPeering, type Origin } from "../walk/origins";
import { acceptedBy, everythingFrom } from "./accepted";
import { claims } from "./claims";
import { examined, proof, type Examined, type Finding, type NetworkProof } from "./proof";

/** Nothing comes in from the internet, and the room's connection is the only one there is. */
export function inwardProofs(model: NetworkModel): readonly NetworkProof[] {
    const gateways = internetInward(model);
    const strangers = [...model.connections.values()].filter(({ room }) => !room);
    const origins = [
        ...gateways,
        ...strangersByPeering(model),
        ...strangers.flatMap((connection) => fromConnection(model, connection, everywhere)),
    ];
    return [
        proof(
            claims.inward,
            examined([
                {
                    findings: strangers.map(({ name, by, vpc }): Finding => ({
                        claim: `${name} (${by}) joins a place that is not the security room`,
                        hops:
                            vpc === undefined
                                ? []
                                : [{ at: name, why: `leads to ${model.vpcs.get(vpc)?.name ?? vpc}` }],
                    })),
                    evidence: [
                        `the security room comes by ${[...model.connections.values()].map(({ name }) => name).join(", ") || "nothing"}, and nobody else by anything`,
                    ],
                    paths: 0,
                },
                ...origins.map((origin) => nothingTaken(model, origin)),
            ]),
        ),
    ];
}

function nothingTaken(model: NetworkModel, origin: Origin): Examined {
    const { arrivals, paths } = everythingFrom(model, origin);
    const taken = arrivals.flatMap(acceptedBy);
    return {
        findings: taken.map(({ subnet, services, hops }) => ({
            claim: `${origin.name} lets ${serviceText(services)} in to ${subnet.name}`,
            hops,
        })),
        evidence: [`${origin.name}: ${paths} ways in followed, no security group takes anything`],
        paths,
    };
}
