import type { EnvironmentConfig } from "../../components/config/schema";
import { accessFacts, type AccessFacts } from "../access/facts";
import type { RenderedResource } from "../engine";
import { NetworkModel, networkFacts, networkProofs, type NetworkFacts } from "../network";
import { Aside } from "./aside";
import type { ProofResult } from "./result";

/**
 * Gathers, rendering by rendering, what the proofs need to know, and then proves. Only that is kept: the resources of a
 * hundred teams would not fit.
 */
export class Prover {
    private readonly networks: NetworkFacts[] = [];
    private readonly access: AccessFacts[] = [];
    private readonly aside = new Aside();

    constructor(private readonly config: EnvironmentConfig) {}

    /** The resources of one rendering: the foundation's, or one team's. */
    add(resources: readonly RenderedResource[]): void {
        this.networks.push(networkFacts(resources));
        const facts = accessFacts(resources, this.config.region);
        this.access.push(facts);
        this.aside.add(facts);
    }

    /** Every proof, those about access first. The evaluator is loaded here: it is no part of what is deployed. */
    async prove(): Promise<readonly ProofResult[]> {
        const escalation = this.aside.prove(this.config);
        const { proveAccess } = await import("./access.js");
        const access = await proveAccess(this.access, this.config);
        const network = networkProofs(new NetworkModel(this.config, this.networks));
        return [...access, ...(await escalation), ...network];
    }
}
