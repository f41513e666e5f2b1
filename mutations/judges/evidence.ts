import type { EnvironmentConfig } from "../../components/config/schema";
import type { RenderedResource } from "../../plan/engine";
import type { Claim } from "../../plan/evidence/claim";
import { claims } from "../../plan/evidence/claims";
import { Inventory } from "../../plan/evidence/inventory";
import { applied, type Mutant } from "../mutant";

/** What a claim that goes through everything has looked at. */
const everything = "*";

/** An inventory that writes down which types a claim asks it for. */
class Watched extends Inventory {
    looked = new Set<string>();

    override get resources(): readonly RenderedResource[] {
        this.looked?.add(everything);
        return super.resources;
    }

    override of(type: string, account?: string): readonly RenderedResource[] {
        this.looked?.add(type);
        return super.of(type, account);
    }
}

/** The claims about the whole environment, asked again for one mutant after the other: those that look at its type. */
export class EvidenceJudge {
    private readonly looked = new Map<Claim, ReadonlySet<string>>();
    private readonly failing = new Set<Claim>();

    constructor(
        private readonly resources: readonly RenderedResource[],
        private readonly config: EnvironmentConfig,
    ) {
        const inventory = new Watched(resources, config);
        for (const claim of claims) {
            inventory.looked = new Set();
            if (claim.flaws.some((flaws) => flaws(inventory).length > 0)) {
                this.failing.add(claim);
            }
            this.looked.set(claim, inventory.looked);
        }
    }

    /** The first claim that no longer holds. */
    caught(mutant: Mutant): string | undefined {
        const gone = this.resources.filter(({ urn }) => mutant.urns.includes(urn));
        const types = new Set([...gone, ...mutant.by].map(({ type }) => type));
        const inventory = new Inventory(applied(mutant, this.resources), this.config);
        const failed = claims.find((claim) => {
            const looked = this.looked.get(claim);
            const concerned = [everything, ...types].some((type) => looked?.has(type));
            return concerned && !this.failing.has(claim) && claim.flaws.some((flaws) => flaws(inventory).length > 0);
        });
        return failed?.name;
    }
}
