/** What a proof found. */
export interface ProofResult {
    /** The claim, as a sentence that is true while the proof holds; stable, because it is what people search for. */
    readonly name: string;
    /** Id of the control that the claim serves. */
    readonly control: string;
    readonly holds: boolean;
    /**
     * Where it holds: on what this rests (how many questions, which path), one line each. Where it fails: the chain of
     * steps or the path, with the statement, rule or route that allows each step.
     */
    readonly evidence: readonly string[];
}
