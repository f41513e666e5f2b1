import { readPackSettings } from "./pack-config";
import { Regime } from "./regime";
import type { Rule } from "./rule";

type Given = Readonly<Record<string, unknown>>;

/**
 * Follows the configuration of the pack as a whole. The SDK shows each policy its own settings only, so the first
 * policy, which runs before all others on whatever arrives, looks at them for the rest.
 */
export class PackWatch {
    regime = new Regime();
    #problems: readonly string[] = [];
    #last: Given = {};

    constructor(private readonly rules: readonly Rule[]) {}

    /** The SDK makes a new object at each call, of values that are the same until it is configured anew. */
    configure(given: Given) {
        const keys = new Set([...Object.keys(given), ...Object.keys(this.#last)]);
        if ([...keys].every((key) => given[key] === this.#last[key])) return;
        this.#last = given;
        const { config, problems } = readPackSettings(given, this.rules);
        this.regime = new Regime(config);
        this.#problems = problems;
    }

    /** What is wrong with the configuration, told once. */
    newProblems(): readonly string[] {
        const problems = this.#problems;
        this.#problems = [];
        return problems;
    }
}
