import type { Rule } from "./rule";
import type { StackResource } from "./stack";

/*
 * Which rules judge a resource by itself. What stands for one resource may be several in the words of another provider,
 * so that it has several types, parted by spaces.
 */

export class RulesAlone {
    /** All that do, in the order of the pack. */
    readonly rules: readonly Rule[];
    readonly #byToken = new Map<string, Set<Rule>>();
    readonly #byTypes = new Map<string, readonly Rule[]>();

    constructor(rules: readonly Rule[]) {
        this.rules = rules.filter(judgesAlone);
        for (const rule of this.rules) {
            for (const { kind, tokens } of rule.checks) {
                if (kind === "resource") tokens.forEach((token) => this.#add(token, rule));
            }
        }
    }

    #add(token: string, rule: Rule) {
        this.#byToken.set(token, (this.#byToken.get(token) ?? new Set()).add(rule));
    }

    /** The rules that judge resources of these types, in their order. */
    of(types: string): readonly Rule[] {
        const known = this.#byTypes.get(types);
        if (known !== undefined) return known;
        const judging = types.split(" ").flatMap((type) => this.#byToken.get(type) ?? []);
        const [only = new Set()] = judging;
        const applying =
            judging.length > 1 ? this.rules.filter((rule) => judging.some((of) => of.has(rule))) : [...only];
        this.#byTypes.set(types, applying);
        return applying;
    }
}

export function judgesAlone(rule: Rule): boolean {
    return rule.checks.some(({ kind }) => kind === "resource");
}

export function typesIn([first, ...more]: readonly StackResource[]): string {
    if (first === undefined || more.length === 0) return first?.type ?? "";
    return [...new Set([first, ...more].map(({ type }) => type))].join(" ");
}
