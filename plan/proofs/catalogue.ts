import type { ControlId } from "../../controls";

/** A claim that the plan proves, and the control that it serves. */
export interface ProofReference {
    /** The name under which its result is shown. */
    readonly name: string;
    readonly control: ControlId;
}

/** Every proof that a plan of a whole environment runs. */
export const proofs: readonly ProofReference[] = [];
