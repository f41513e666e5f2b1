import type { Policies, PolicyConfigSchema, ReportViolation } from "@pulumi/policy";
import type { Settings } from "./config";
import type { Regime } from "./regime";
import type { Finding, Level } from "./resource";
import type { Rule } from "./rule";

export type Policy = Policies[number];

interface Detailed {
    readonly name: string;
    readonly message: string;
    readonly urn: string;
    readonly description: string;
    readonly enforcementLevel: Level;
    readonly severity: Rule["severity"];
}

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

/**
 * Reports a finding in the rule's name, whichever policy speaks for it.
 *
 * @param level the rule's for the engine, which counts where the pack's own configuration says nothing else
 */
export function tell(rule: Rule, finding: Finding, regime: Regime, report: ReportViolation, level: Level) {
    const { message, resource, unknown } = finding;
    const own = regime.override(rule) !== undefined || (unknown === true && finding.level === "advisory");
    // The SDK takes an object as well (policy 1.21, server.js), the only way to report for another policy.
    const detailed: Detailed = {
        name: rule.name,
        message: `${rule.description}\n${message}`,
        urn: resource,
        description: rule.description,
        enforcementLevel: own ? finding.level : level,
        severity: rule.severity,
    };
    report(detailed as unknown as string, resource);
}
