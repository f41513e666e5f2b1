import { resolve } from "node:path";
import type { EnvironmentConfig } from "../components/config/schema";
import type { RenderedResource } from "../plan/engine";
import { chosenTeams, load, planFoundation, planTeam } from "../plan/plan";
import { readStackSettings } from "../plan/stack/settings";
import { readConfigFile } from "../policy-pack/check/config-file";
import { Regime } from "../policy-pack/lib/regime";
import { mutantsOf } from "./mutants";
import type { Mutant } from "./mutant";
import type { Reason } from "./honest/not-mutants";

/** What is rendered together: the foundation, or one team. */
export interface Part {
    readonly name: string;
    readonly resources: readonly RenderedResource[];
}

/** A whole environment as it is before anything is broken. */
export interface Subject {
    readonly config: EnvironmentConfig;
    readonly regime: Regime;
    readonly parts: readonly Part[];
}

/** Renders a stack of this project. */
export async function subjectOf(stack: string): Promise<Subject> {
    const root = resolve(__dirname, "..");
    const regime = new Regime(readConfigFile(resolve(root, "policy-config.json")));
    const loaded = load(readStackSettings(stack, root), regime);
    const { accounts, outputs } = await planFoundation(loaded);
    const foundation = accounts.flatMap(({ resources }) => resources);
    const parts: Part[] = [{ name: "foundation", resources: unique(foundation) }];
    for (const team of chosenTeams(loaded, undefined)) {
        parts.push({ name: team, resources: (await planTeam(loaded, team, outputs)).resources });
    }
    return { config: loaded.args.config, regime, parts };
}

function unique(resources: readonly RenderedResource[]): readonly RenderedResource[] {
    return [...new Map(resources.map((each) => [each.urn, each])).values()];
}

/** A mutant and the part that it is in. */
export interface Placed {
    readonly part: number;
    readonly mutant: Mutant;
}

/** All mutants of an environment, in a stable order, and what is not counted as one. */
export function allMutants({ parts }: Subject): {
    readonly placed: readonly Placed[];
    readonly none: ReadonlyMap<Reason, number>;
} {
    const seen = new Map<string, number>();
    const none = new Map<Reason, number>();
    const placed = parts.flatMap(({ resources }, part) => {
        const candidates = mutantsOf(resources, seen);
        candidates.none.forEach((count, reason) => none.set(reason, (none.get(reason) ?? 0) + count));
        return candidates.mutants.map((mutant): Placed => ({ part, mutant }));
    });
    return { placed, none };
}
