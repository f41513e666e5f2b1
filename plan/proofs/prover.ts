import type { EnvironmentConfig } from "../../components/config/schema";
import { NetworkModel, networkFacts, networkProofs, type NetworkFacts } from "../network";
import type { RenderedResource } from "../engine";
import type { ProofResult } from "./result";

/**
 * Gathers, rendering by rendering, what the proofs need to know, and then proves. Only that is kept: the resources of a
 * hundred teams would not fit.
 */
export class Prover {
    private readonly networks: NetworkFacts[] = [];

    constructor(private readonly config: EnvironmentConfig) {}

    /** The resources of one rendering: the foundation's, or one team's. */
    add(resources: readonly RenderedResource[]): void {
        this.networks.push(networkFacts(resources));
    }

    async prove(): Promise<readonly ProofResult[]> {
        return networkProofs(new NetworkModel(this.config, this.networks));
    }
}
