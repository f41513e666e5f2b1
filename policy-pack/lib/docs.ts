import { presetLevel } from "./presets";
import type { Check, Rule } from "./rule";

const frameworkNames = { fsbp: "FSBP", cis: "CIS", nist: "NIST 800-53", pci: "PCI DSS" } as const;

/** RULES.md: a table of contents, then a section for each rule with what its examples are called. */
export function ruleTable(rules: readonly Rule[]): string {
    const rows = rules.map(
        (rule) =>
            `| [${rule.name}](#${rule.name}) | ${rule.severity} | ${rule.level} | ${presetLevel("baseline", rule)} | ${rule.description} |`,
    );
    return [
        "# Rules of the policy pack",
        "",
        `Generated from \`rules/\` by \`docs.ts\`. ${rules.length} rules.`,
        "",
        "| rule | severity | level | in baseline | requirement |",
        "| --- | --- | --- | --- | --- |",
        ...rows,
        "",
        ...rules.flatMap(section),
    ].join("\n");
}

function section(rule: Rule): string[] {
    const frameworks = Object.entries(frameworkNames).flatMap(([key, name]) => {
        const ids = rule.frameworks?.[key as keyof typeof frameworkNames] ?? [];
        return ids.length === 0 ? [] : [`${name} ${ids.join(", ")}`];
    });
    const tokens = [...new Set(rule.checks.flatMap((check) => check.tokens))];
    const settings = Object.entries(rule.settings ?? {}).map(
        ([name, { schema, fallback }]) =>
            `- Setting \`${name}\` (default \`${JSON.stringify(fallback)}\`): ${String(schema["description"])}`,
    );
    return [
        `## ${rule.name}`,
        "",
        rule.description,
        "",
        `- Fix: ${rule.remediation}`,
        `- Control: [${rule.control}](../docs/controls.md#${rule.control})`,
        `- Applies to: ${tokens.map((token) => `\`${token}\``).join(", ")}`,
        ...line("Requirements", rule.requirements),
        ...line("Frameworks", frameworks, "; "),
        ...settings,
        ...line("Accepts", titles(rule.checks, "compliant"), "; "),
        ...line("Refuses", titles(rule.checks, "noncompliant"), "; "),
        ...line("See", rule.url === undefined ? [] : [`<${rule.url}>`]),
        "",
    ];
}

function line(label: string, items: readonly string[] = [], separator = ", "): string[] {
    return items.length === 0 ? [] : [`- ${label}: ${items.join(separator)}`];
}

function titles(checks: readonly Check[], kind: "compliant" | "noncompliant"): string[] {
    return [...new Set(checks.flatMap((check) => Object.keys(check[kind])))];
}
