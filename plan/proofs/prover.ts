import type { EnvironmentConfig } from "../../components/config/schema";
import { accessFacts, type AccessFacts } from "../access/facts";
import type { RenderedResource } from "../engine";
import { evidenceProofs } from "../evidence";
import { NetworkModel, networkFacts, networkProofs, type NetworkFacts } from "../network";
import { Aside } from "./aside";
import { merged } from "./merged";
import type { ProofResult } from "./result";
import { inOrder } from "./shared-claims";

/**
 * Gathers, rendering by rendering, what the proofs need to know, and then proves. Only that is kept: the resources of a
 * hundred teams would not fit. What is looked up in the resources themselves is looked up while they are there.
 */
export class Prover {
    private readonly networks: NetworkFacts[] = [];
    private readonly access: AccessFacts[] = [];
    private readonly lookedUp: (readonly ProofResult[])[] = [];
    private readonly aside = new Aside();

    /** @param foundation what surrounds the teams */
    constructor(
        private readonly config: EnvironmentConfig,
        private readonly foundation: readonly RenderedResource[],
    ) {
        this.gather(foundation);
    }

    /** One team's rendering. */
    add(resources: readonly RenderedResource[]): void {
        this.gather(resources);
        const all = new Map([...this.foundation, ...resources].map((resource) => [resource.urn, resource]));
        this.lookedUp.push(evidenceProofs([...all.values()], this.config));
    }

    private gather(resources: readonly RenderedResource[]): void {
        this.networks.push(networkFacts(resources));
        const facts = accessFacts(resources, this.config.region);
        this.access.push(facts);
        this.aside.add(facts);
    }

    /**
     * Every proof, those about access first. The evaluator is loaded here: it is no part of what is deployed.
     *
     * @param teams those that were added; of the others nothing is known, so nothing is asked about them
     */
    async prove(teams: readonly string[]): Promise<readonly ProofResult[]> {
        const chosen = Object.entries(this.config.teams).filter(([name]) => teams.includes(name));
        const config = { ...this.config, teams: Object.fromEntries(chosen) };
        const aside = this.aside.prove(config);
        const network = networkProofs(new NetworkModel(config, this.networks));
        const { proveAccess } = await import("./access.js");
        const here = await proveAccess(this.access, config, this.aside.claims.backwards());
        const escalation = inOrder([...here.escalation, ...(await aside)]);
        return [...here.access, ...escalation, ...network, ...merged(this.lookedUp)];
    }
}
