import type { RenderedResource } from "../plan/engine";
import { review } from "../policy-pack/lib/evaluate";
import type { Regime } from "../policy-pack/lib/regime";
import { applied, type Mutant } from "./mutant";

/** What a rendering says of itself before anything is broken, to tell new findings from known ones. */
export interface Baseline {
    readonly resources: readonly RenderedResource[];
    readonly findings: ReadonlySet<string>;
}

export function baselineOf(resources: readonly RenderedResource[], regime: Regime): Baseline {
    return { resources, findings: new Set(findingsOf(resources, regime)) };
}

/** The first rule that finds the mutant; undefined where none does. Notices about unknown values are no findings. */
export function caughtByRule(mutant: Mutant, { resources, findings }: Baseline, regime: Regime): string | undefined {
    const found = findingsOf(applied(mutant, resources), regime).find((finding) => !findings.has(finding));
    return found?.split("\n")[0];
}

function findingsOf(resources: readonly RenderedResource[], regime: Regime): readonly string[] {
    const { findings } = review(resources, regime);
    return findings
        .filter(({ unknown }) => unknown !== true)
        .map(({ rule, resource, message }) => [rule, resource, message].join("\n"));
}
