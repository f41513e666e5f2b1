import { readSettings } from "./config";
import type { ExceptedFinding } from "./exceptions";
import { knownParts } from "./known-part";
import type { Regime } from "./regime";
import type { Finding, Level } from "./resource";
import type { Check, Context, Findings, ResourceCheck, Rule } from "./rule";
import type { StackIndex, StackResource } from "./stack";
import { guardUnknowns, UnknownValueError } from "./unknown";
import { list } from "./values";

/** What a check says of a resource: faults, or why it cannot say. */
export interface Verdict {
    readonly faults: readonly string[];
    readonly unjudged?: string;
    /** Set where what could not be judged is whether something is there. */
    readonly presence?: boolean;
}

const silence: Verdict = { faults: [] };

/** One check on one resource. A rule never brings the pack down: what it cannot read it reports. */
export function examine(rule: Rule, check: Check, subject: StackResource, stack: StackIndex, given = {}): Verdict {
    const context: Context = {
        resource: subject.record,
        settings: (declared) => readSettings(rule.name, declared, given),
    };
    try {
        const found: Findings =
            check.kind === "resource" ? check.find(subject.props, context) : check.find(subject, stack, context);
        if (found === undefined || (Array.isArray(found) && found.length === 0)) return silence;
        const faults: readonly unknown[] = list(found);
        const texts = faults.filter((fault) => typeof fault === "string");
        if (texts.length === faults.length) return { faults: texts };
        return {
            faults: texts,
            unjudged: notice(rule, "it found something that is no text, which is a fault of the rule"),
        };
    } catch (error) {
        if (error instanceof UnknownValueError) {
            const unjudged = notice(rule, `${error.message}; it is judged again during the update`);
            const faults =
                check.kind === "resource" && check.entriesTogether !== true
                    ? certainFaults(check, subject, context)
                    : [];
            return { faults, unjudged, presence: check.kind === "resource" && check.asksForPresence === true };
        }
        if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) {
            return { faults: [], unjudged: notice(rule, `a property has an unexpected shape (${error.message})`) };
        }
        throw error;
    }
}

/** What is wrong with entries of lists that are known, whatever the entries beside them turn out to be. */
function certainFaults(check: ResourceCheck, { record }: StackResource, context: Context): readonly string[] {
    const find = (inputs: object) => {
        try {
            return list(check.find(guardUnknowns(inputs), context));
        } catch (error) {
            if (error instanceof UnknownValueError || error instanceof TypeError) return undefined;
            throw error;
        }
    };
    const certain = knownParts(record.inputs).flatMap(({ less, empty, relabel }) => {
        const faults = find(less) ?? [];
        return faults.length > 0 && find(empty)?.length === 0 ? faults.map(relabel) : [];
    });
    return [...new Set(certain)];
}

function notice(rule: Rule, why: string): string {
    return `${rule.name} could not be judged: ${why}`;
}

/** Whether there is nothing to report: the common case, which ought to cost nothing. */
export function isSilent(verdict: Verdict): boolean {
    return verdict === silence;
}

/** The findings of a verdict at the rule's level, and those that an exception takes back. */
export function* settled(rule: Rule, verdict: Verdict, subject: StackResource, level: Level, regime: Regime) {
    const common = { rule: rule.name, severity: rule.severity, resource: subject.urn };
    for (const message of verdict.faults) yield regime.settle({ ...common, level, message }, subject);
    if (verdict.unjudged === undefined) return;
    const noticed = regime.levelOfNotice(level, verdict.presence);
    yield regime.settle({ ...common, level: noticed, message: verdict.unjudged, unknown: true }, subject);
}

export interface Review {
    readonly findings: readonly Finding[];
    readonly excepted: readonly ExceptedFinding[];
}

export function isExcepted(finding: Finding | ExceptedFinding): finding is ExceptedFinding {
    return "exception" in finding;
}

/** Judges every resource of a stack by every rule that speaks of its type. */
export function judge(stack: StackIndex, regime: Regime, rules: readonly Rule[]): Review {
    const findings: Finding[] = [];
    const excepted: ExceptedFinding[] = [];
    const byToken = checksByToken(rules);
    for (const subject of stack.resources) {
        for (const [rule, check] of byToken.get(subject.type) ?? []) {
            const level = regime.levelOf(rule);
            if (level === "disabled") continue;
            const verdict = examine(rule, check, subject, stack, regime.config.settings?.[rule.name]);
            if (isSilent(verdict)) continue;
            for (const finding of settled(rule, verdict, subject, level, regime)) {
                if (isExcepted(finding)) excepted.push(finding);
                else findings.push(finding);
            }
        }
    }
    return { findings, excepted };
}

type Entry = readonly [Rule, Check];
const indexes = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Entry[]>>();

function checksByToken(rules: readonly Rule[]): ReadonlyMap<string, readonly Entry[]> {
    const known = indexes.get(rules);
    if (known !== undefined) return known;
    const index = new Map<string, Entry[]>();
    for (const rule of rules) {
        for (const check of rule.checks) {
            for (const token of check.tokens) index.set(token, [...(index.get(token) ?? []), [rule, check]]);
        }
    }
    indexes.set(rules, index);
    return index;
}
