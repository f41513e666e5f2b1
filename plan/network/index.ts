import type { NetworkModel } from "./model/network-model";
import { claims, type Claim } from "./proofs/claims";
import { roomProofs } from "./proofs/from-the-room";
import { inwardProofs } from "./proofs/inward";
import { nameProofs } from "./proofs/names";
import { outwardProofs } from "./proofs/outward";
import type { NetworkProof } from "./proofs/proof";
import { serviceProofs } from "./proofs/services";
import { symmetryProofs } from "./proofs/symmetry";
import { teamWays } from "./proofs/team-ways";
import { apartProofs } from "./proofs/teams-apart";
import { understandingProofs } from "./proofs/understanding";
import { workProofs } from "./proofs/work";

export type { NetworkFacts } from "./facts";
export { NetworkModel } from "./model/network-model";
export type { NetworkProof } from "./proofs/proof";
export { networkFacts, understood } from "./read";
export { reach, type Place, type Reach, type Traffic } from "./walk/reach";
export type { Hop } from "./walk/trail";

/** Every claim that `networkProofs` examines, in its order. */
export const networkClaims: readonly Claim[] = Object.values(claims);

/** Walks the networks of an environment and says what holds; each proof tells how many ways it followed. */
export function networkProofs(model: NetworkModel): readonly NetworkProof[] {
    const ways = model.teams.map((team) => teamWays(model, team));
    return [
        ...outwardProofs(model, ways),
        ...inwardProofs(model),
        ...roomProofs(model),
        ...apartProofs(model, ways),
        ...symmetryProofs(model, ways),
        ...nameProofs(model, ways),
        ...serviceProofs(model),
        ...workProofs(model),
        ...understandingProofs(model),
    ];
}
