import type { RenderedResource } from "../../plan/engine";
import { examine } from "../../policy-pack/lib/judge";
import type { Regime } from "../../policy-pack/lib/regime";
import type { Check, Rule } from "../../policy-pack/lib/rule";
import { StackIndex, type StackResource } from "../../policy-pack/lib/stack";
import { rules as all } from "../../policy-pack/rules";
import { applied, type Mutant } from "../mutant";

interface Entry {
    readonly rule: Rule;
    readonly check: Check;
}

/** One check on one resource, what it said, and the types of the other resources that it looked at. */
interface Verdict extends Entry {
    readonly urn: string;
    readonly faults: readonly string[];
    readonly looked: ReadonlySet<string>;
}

/** A stack that writes down which types a check asks it for. */
class Watched extends StackIndex {
    looked = new Set<string>();

    override of<Args>(...tokens: readonly string[]) {
        tokens.forEach((token) => this.looked.add(token));
        return super.of<Args>(...tokens);
    }

    override companions<Args>(target: StackResource, tokens: string | readonly string[], path: string) {
        [tokens].flat().forEach((token) => this.looked.add(token));
        return super.companions<Args>(target, tokens, path);
    }

    override target<Args>(source: StackResource, path: string, tokens: string | readonly string[]) {
        [tokens].flat().forEach((token) => this.looked.add(token));
        return super.target<Args>(source, path, tokens);
    }
}

/**
 * The pack over one rendering, asked again for one mutant after the other: only the checks on what is changed, and
 * those that looked at resources of its type. What a check did not look at cannot change its verdict.
 */
export class RuleJudge {
    private readonly verdicts: readonly Verdict[];
    private readonly byUrn = new Map<string, Verdict[]>();
    private readonly byLooked = new Map<string, Verdict[]>();
    private readonly byToken = new Map<string, Entry[]>();

    constructor(
        private readonly resources: readonly RenderedResource[],
        private readonly regime: Regime,
        rules: readonly Rule[] = all,
    ) {
        for (const rule of rules.filter((each) => regime.levelOf(each) !== "disabled")) {
            for (const check of rule.checks) {
                check.tokens.forEach((token) => add(this.byToken, token, { rule, check }));
            }
        }
        const stack = new Watched(resources);
        this.verdicts = stack.resources.flatMap((subject) => this.verdictsOn(subject, stack));
        for (const verdict of this.verdicts) {
            add(this.byUrn, verdict.urn, verdict);
            verdict.looked.forEach((token) => add(this.byLooked, token, verdict));
        }
    }

    /** The first rule that finds the mutant; undefined where none does. Notices about unknown values are no findings. */
    caught(mutant: Mutant): string | undefined {
        const changed = new Set([...mutant.urns, ...mutant.by.map(({ urn }) => urn)]);
        const types = this.typesOf(mutant);
        const stack = new Watched(applied(mutant, this.resources));
        const subjects = new Map(stack.resources.map((subject) => [subject.urn, subject]));
        for (const urn of changed) {
            const subject = subjects.get(urn);
            const before = new Set((this.byUrn.get(urn) ?? []).flatMap(keysOf));
            const found = subject === undefined ? undefined : firstNew(this.verdictsOn(subject, stack), before);
            if (found !== undefined) {
                return found;
            }
        }
        for (const verdict of new Set(types.flatMap((type) => this.byLooked.get(type) ?? []))) {
            const subject = subjects.get(verdict.urn);
            if (subject !== undefined && !changed.has(verdict.urn)) {
                const found = firstNew([this.judge(verdict, subject, stack)], new Set(keysOf(verdict)));
                if (found !== undefined) {
                    return found;
                }
            }
        }
        return undefined;
    }

    private typesOf({ urns, by }: Mutant): readonly string[] {
        const gone = this.resources.filter(({ urn }) => urns.includes(urn));
        return [...new Set([...gone, ...by].map(({ type }) => type))];
    }

    private verdictsOn(subject: StackResource, stack: Watched): readonly Verdict[] {
        return (this.byToken.get(subject.type) ?? []).map((entry) => this.judge(entry, subject, stack));
    }

    private judge({ rule, check }: Entry, subject: StackResource, stack: Watched): Verdict {
        stack.looked = new Set();
        const { faults } = examine(rule, check, subject, stack, this.regime.config.settings?.[rule.name]);
        const standing = faults.filter((message) => !this.isExcepted(rule, message, subject));
        return { rule, check, urn: subject.urn, faults: standing, looked: stack.looked };
    }

    private isExcepted({ name, severity, level }: Rule, message: string, subject: StackResource): boolean {
        const finding = { rule: name, severity, level, resource: subject.urn, message };
        return "exception" in this.regime.settle(finding, subject);
    }
}

function keysOf({ rule, faults }: Verdict): readonly string[] {
    return faults.map((fault) => `${rule.name}\n${fault}`);
}

function firstNew(verdicts: readonly Verdict[], known: ReadonlySet<string>): string | undefined {
    const key = verdicts.flatMap(keysOf).find((each) => !known.has(each));
    return key?.split("\n")[0];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
    const there = map.get(key);
    if (there === undefined) {
        map.set(key, [value]);
    } else {
        there.push(value);
    }
}
