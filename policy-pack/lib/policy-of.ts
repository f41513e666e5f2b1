import type { Policies, PolicyConfigSchema, ReportViolation } from "@pulumi/policy";
import type { Settings } from "./config";
import type { ExceptedFinding } from "./exceptions";
import { examine, isExcepted, isSilent, settled } from "./judge";
import type { Regime } from "./regime";
import type { Finding, Level } from "./resource";
import type { Check, Rule } from "./rule";
import type { StackIndex } from "./stack";

export type Policy = Policies[number];
export type Given = Readonly<Record<string, unknown>>;
type Detailed = { message: string; urn: string; description: string; enforcementLevel: Level };

const described = new WeakMap<Rule, ReturnType<typeof describe>>();

/** A rule as the engine is told of it, without what runs it. */
export function describePolicy(rule: Rule) {
    const known = described.get(rule) ?? describe(rule);
    described.set(rule, known);
    return known;
}

function describe(rule: Rule) {
    return {
        name: rule.name,
        description: rule.description,
        enforcementLevel: rule.level,
        severity: rule.severity,
        remediationSteps: rule.remediation,
        ...(rule.url !== undefined && { url: rule.url }),
        tags: [...(rule.tags ?? [])],
        ...configSchema(rule.settings),
    };
}

function configSchema(settings: Settings | undefined): { configSchema?: PolicyConfigSchema } {
    if (settings === undefined) return {};
    const properties = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema]));
    return { configSchema: { properties: properties as Record<string, object> } };
}

const none: readonly Finding[] = [];

/** What a rule finds, less what is excepted. */
export function findingsOf(
    rule: Rule,
    kind: Check["kind"],
    stack: StackIndex,
    regime: Regime,
    config: Given,
): readonly Finding[] {
    const level = regime.levelOf(rule);
    if (level === "disabled") return [];
    let found: (Finding | ExceptedFinding)[] | undefined;
    for (const check of rule.checks) {
        if (check.kind !== kind) continue;
        for (const subject of stack.of(...check.tokens)) {
            const verdict = examine(rule, check, subject, stack, config);
            if (!isSilent(verdict)) (found ??= []).push(...settled(rule, verdict, subject, level, regime));
        }
    }
    return found?.filter((finding) => !isExcepted(finding)) ?? none;
}

/** Reports findings. Only the engine knows the level that is configured for a rule; the pack gives one where it differs. */
export function tell(rule: Rule, findings: readonly Finding[], regime: Regime, report: ReportViolation) {
    const overridden = regime.override(rule) !== undefined;
    for (const { message, resource, level, unknown } of findings) {
        if (!overridden && (unknown !== true || level !== "advisory")) {
            report(message, resource);
            continue;
        }
        // The SDK takes an object as well (policy 1.21, server.js), the only way to report at another level.
        const detailed: Detailed = {
            message: `${rule.description}\n${message}`,
            urn: resource,
            description: rule.description,
            enforcementLevel: level,
        };
        report(detailed as unknown as string, resource);
    }
}
