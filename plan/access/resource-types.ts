import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Search {
    mostSpecificMatchingResourceTypePatterns(resource: string, patterns: readonly string[]): readonly string[];
}

/**
 * Has the evaluator remember which kinds of resource an ARN may name. It searches for them three times with every request,
 * which takes as long as weighing the policies; the answer depends on the texts alone.
 */
export function rememberResourceTypes(): void {
    // Its utilities are a dependency of the evaluator's, not of ours.
    const load = createRequire(require.resolve("@cloud-copilot/iam-simulate"));
    const search: Search = load(join(dirname(load.resolve("@cloud-copilot/iam-utils")), "resourceTypes.js"));
    const original = search.mostSpecificMatchingResourceTypePatterns;
    const known = new Map<string, readonly string[]>();
    search.mostSpecificMatchingResourceTypePatterns = (resource, patterns) => {
        const key = [resource, ...patterns].join(" ");
        const answer = known.get(key) ?? original(resource, patterns);
        known.set(key, answer);
        return answer;
    };
}
