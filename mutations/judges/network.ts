import type { EnvironmentConfig } from "../../components/config/schema";
import type { RenderedResource } from "../../plan/engine";
import { NetworkModel, networkFacts, networkProofs, type NetworkFacts } from "../../plan/network";
import type { Part } from "../environment";
import { applied, type Mutant } from "../mutant";

/** The walk through all networks, for mutants of what packets meet. */
export class NetworkJudge {
    private readonly facts: readonly NetworkFacts[];
    private readonly known = new WeakMap<RenderedResource, NetworkFacts>();
    private readonly failing: ReadonlySet<string>;

    constructor(
        private readonly parts: readonly Part[],
        private readonly config: EnvironmentConfig,
    ) {
        this.facts = parts.map(({ resources }) => this.factsOf(resources));
        this.failing = new Set(this.failed(this.facts));
    }

    /** The first proof that fails. */
    caught(part: number, mutant: Mutant): string | undefined {
        const { resources = [] } = this.parts[part] ?? {};
        const before = resources.filter(({ urn }) => mutant.urns.includes(urn));
        if (networkFacts([...before, ...mutant.by]).length === 0) {
            return undefined;
        }
        const broken = this.factsOf(applied(mutant, resources));
        const facts = this.facts.map((each, index) => (index === part ? broken : each));
        try {
            return this.failed(facts).find((name) => !this.failing.has(name));
        } catch (error) {
            return `the networks can be read at all: ${error instanceof Error ? error.message : String(error)}`;
        }
    }

    private failed(facts: readonly NetworkFacts[]): readonly string[] {
        return networkProofs(new NetworkModel(this.config, facts)).flatMap(({ name, holds }) => (holds ? [] : [name]));
    }

    private factsOf(resources: readonly RenderedResource[]): NetworkFacts {
        return resources.flatMap((resource) => {
            const facts = this.known.get(resource) ?? networkFacts([resource]);
            this.known.set(resource, facts);
            return facts;
        });
    }
}
