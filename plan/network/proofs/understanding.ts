import type { NetworkModel } from "../model/network-model";
import { claims } from "./claims";
import { proof, type NetworkProof } from "./proof";

/** Whatever could open a path is in the model, or the other proofs say less than they seem to. */
export function understandingProofs(model: NetworkModel): readonly NetworkProof[] {
    const unknown = model.facts.of("not-understood");
    return [
        proof(claims.understood, {
            findings: unknown.map(({ name, type, why }) => ({ claim: `${name} (${type}): ${why}`, hops: [] })),
            evidence: [
                `${model.vpcs.size} VPCs, ${model.subnets.size} subnets, ${model.placed.length} places with an address, ` +
                    `${model.attachments.size} attachments; nothing is left over`,
            ],
            paths: 0,
        }),
    ];
}
