import { levelOf, readSettings, type PackConfig } from "./config";
import type { Finding } from "./resource";
import type { Check, Context, Findings, Rule } from "./rule";
import type { StackIndex, StackResource } from "./stack";
import { UnknownValueError } from "./unknown";

/** What a check says of a resource: faults, or why it cannot say. */
export interface Verdict {
    readonly faults: readonly string[];
    readonly unjudged?: string;
}

/** One check on one resource. A rule never brings the pack down: what it cannot read it reports. */
export function examine(rule: Rule, check: Check, subject: StackResource, stack: StackIndex, given = {}): Verdict {
    const context: Context = {
        resource: subject.record,
        settings: (declared) => readSettings(rule.name, declared, given),
    };
    try {
        const found: Findings =
            check.kind === "resource" ? check.find(subject.props, context) : check.find(subject, stack, context);
        return { faults: found === undefined ? [] : typeof found === "string" ? [found] : found };
    } catch (error) {
        if (error instanceof UnknownValueError) {
            return { faults: [], unjudged: notice(rule, `${error.message}; it is judged again during the update`) };
        }
        if (error instanceof TypeError || error instanceof RangeError) {
            return { faults: [], unjudged: notice(rule, `a property has an unexpected shape (${error.message})`) };
        }
        throw error;
    }
}

function notice(rule: Rule, why: string): string {
    return `${rule.name} could not be judged: ${why}`;
}

/** Judges every resource of a stack by every rule that speaks of its type. */
export function judge(stack: StackIndex, config: PackConfig, rules: readonly Rule[]): Finding[] {
    const findings: Finding[] = [];
    const byToken = checksByToken(rules);
    for (const subject of stack.resources) {
        for (const [rule, check] of byToken.get(subject.type) ?? []) {
            const level = levelOf(rule, config);
            if (level === "disabled") continue;
            const { faults, unjudged } = examine(rule, check, subject, stack, config.settings?.[rule.name]);
            const common = { rule: rule.name, severity: rule.severity, resource: subject.urn };
            for (const message of faults) findings.push({ ...common, level, message });
            if (unjudged !== undefined) {
                findings.push({ ...common, level: config.unknowns ?? "advisory", message: unjudged, unknown: true });
            }
        }
    }
    return findings;
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
