import { readSettings } from "./config";
import type { ExceptedFinding } from "./exceptions";
import { knownParts } from "./known-part";
import type { Regime } from "./regime";
import type { Finding, Level } from "./resource";
import type { Check, Context, Findings, ResourceCheck, Rule } from "./rule";
import type { StackIndex, StackResource } from "./stack";
import { guardUnknowns, takePassedOver, UnknownValueError } from "./unknown";
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
    takePassedOver();
    try {
        const found: Findings =
            check.kind === "resource" ? check.find(subject.props, context) : check.find(subject, stack, context);
        if (found === undefined || (Array.isArray(found) && found.length === 0)) return silence;
        const faults: readonly unknown[] = list(found);
        const texts = faults.filter((fault) => typeof fault === "string");
        const over = takePassedOver();
        if (texts.length === faults.length) {
            return over === undefined ? { faults: texts } : { faults: texts, ...later(rule, check, over) };
        }
        return {
            faults: texts,
            unjudged: notice(rule, "it found something that is no text, which is a fault of the rule"),
        };
    } catch (error) {
        if (error instanceof UnknownValueError) {
            const faults =
                check.kind === "resource" && check.entriesTogether !== true
                    ? certainFaults(check, subject, context)
                    : [];
            return { faults, ...later(rule, check, error) };
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

function later(rule: Rule, check: Check, { message }: UnknownValueError): Pick<Verdict, "unjudged" | "presence"> {
    return {
        unjudged: notice(rule, `${message}; it is judged again during the update`),
        presence: check.kind === "resource" && check.asksForPresence === true,
    };
}

function notice(rule: Rule, why: string): string {
    return `${rule.name} could not be judged: ${why}`;
}

/** The findings of a verdict at the rule's level, and those that an exception takes back. */
function* settled(rule: Rule, verdict: Verdict, subject: StackResource, level: Level, regime: Regime) {
    const common = { rule: rule.name, severity: rule.severity, resource: subject.urn };
    const words = subject.record.writtenAs === undefined ? "" : ` (properties are named as in ${subject.type})`;
    for (const fault of verdict.faults) yield regime.settle({ ...common, level, message: fault + words }, subject);
    if (verdict.unjudged === undefined) return;
    const noticed = regime.levelOfNotice(level, verdict.presence);
    yield regime.settle({ ...common, level: noticed, message: verdict.unjudged + words, unknown: true }, subject);
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
    const settingsOf = ({ name }: Rule) => regime.config.settings?.[name] ?? none;
    askAll(stack, checksOf(rules), regime, settingsOf, (_, finding) => {
        if (isExcepted(finding)) excepted.push(finding);
        else findings.push(finding);
    });
    return { findings, excepted };
}

/**
 * Asks each check about every resource of its types, and tells what it finds, be it excepted or not.
 *
 * @param settingsOf the values given for a rule's settings; "disabled" where it is not to be asked
 */
export function askAll(
    stack: StackIndex,
    checks: ChecksByToken,
    regime: Regime,
    settingsOf: (rule: Rule) => Given | "disabled",
    told: (rule: Rule, finding: Finding | ExceptedFinding) => void,
): void {
    for (const subject of stack.resources) {
        for (const [rule, check] of checks.get(subject.type) ?? []) {
            const level = regime.levelOf(rule);
            const given = level === "disabled" ? level : settingsOf(rule);
            if (level === "disabled" || given === "disabled") continue;
            const verdict = examine(rule, check, subject, stack, given);
            if (verdict === silence) continue;
            for (const finding of settled(rule, verdict, subject, level, regime)) told(rule, finding);
        }
    }
}

type Given = Readonly<Record<string, unknown>>;
const none: Given = {};

export type ChecksByToken = ReadonlyMap<string, readonly (readonly [Rule, Check])[]>;
const indexes = new WeakMap<readonly Rule[], ChecksByToken>();

function checksOf(rules: readonly Rule[]): ChecksByToken {
    const known = indexes.get(rules) ?? checksByToken(rules);
    indexes.set(rules, known);
    return known;
}

/** The checks that speak of each type, in the order of the rules. */
export function checksByToken(rules: readonly Rule[], wanted: (check: Check) => boolean = () => true): ChecksByToken {
    const index = new Map<string, [Rule, Check][]>();
    for (const rule of rules) {
        for (const check of rule.checks.filter(wanted)) {
            for (const token of check.tokens) {
                const same = index.get(token);
                if (same === undefined) index.set(token, [[rule, check]]);
                else same.push([rule, check]);
            }
        }
    }
    return index;
}
