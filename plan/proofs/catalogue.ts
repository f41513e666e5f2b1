import { themes } from "../../access/questions";
import type { ControlId } from "../../controls";
import { nevers } from "../access/escalation/claims";
import { claims } from "../evidence/claims";
import { networkClaims } from "../network";

/** A claim that the plan proves, and the control that it serves. */
export interface ProofReference {
    /** The name under which its result is shown. */
    readonly name: string;
    readonly control: ControlId;
}

/** That no policy was left out of what is asked. */
export const everyPolicyUnderstood: ProofReference = {
    name: "every policy document is understood",
    control: "least-privilege",
};

/** Every proof that a plan of a whole environment runs; those about features that no team has are left out of a plan. */
export const proofs: readonly ProofReference[] = [
    everyPolicyUnderstood,
    ...themes.map(({ claim, control }) => ({ name: claim, control })),
    ...nevers.map(({ claim, control }) => ({ name: claim, control })),
    ...networkClaims.map(({ name, control }) => ({ name, control })),
    ...claims.map(({ name, control }) => ({ name, control })),
];
