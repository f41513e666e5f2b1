import type { EnvironmentConfig } from "../../components/config/schema";
import type { RenderedResource } from "../engine/rendering";
import type { ProofResult } from "../proofs/result";
import { claims } from "./claims";
import { Inventory } from "./inventory";

/** As many faults as anybody reads at once; the others are counted. */
const shown = 12;

/** What must be true of this environment beside what rules ask of any: looked up in what would be built. */
export function evidenceProofs(
    resources: readonly RenderedResource[],
    config: EnvironmentConfig,
): readonly ProofResult[] {
    const inventory = new Inventory(resources, config);
    return claims.map(({ name, control, flaws }) => {
        const found = flaws.flatMap((each) => each(inventory));
        return {
            name,
            control,
            holds: found.length === 0,
            evidence:
                found.length === 0
                    ? [
                          `${inventory.resources.length} resources looked through with ${inventory.teams.map(({ name }) => name).join(" and ") || "no team"}`,
                      ]
                    : [...found.slice(0, shown), ...(found.length > shown ? [`and ${found.length - shown} more`] : [])],
        };
    });
}
