import Table from "cli-table3";
import type { Formatter } from "picocolors/types";
import type { ExceptedFinding } from "../../policy-pack/lib/exceptions";
import type { Finding, Severity } from "../../policy-pack/lib/resource";

/** The few styles in use, so that the text can be made with and without colour. */
export type Styles = Readonly<Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", Formatter>>;

const noBorders = Object.fromEntries(
    ["top", "bottom", "left", "mid", "right"]
        .flatMap((side) => [side, `${side}-left`, `${side}-mid`, `${side}-right`])
        .map((side) => [side, ""]),
);
const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Findings in order of severity; the same finding about several resources is one row. */
export function findingsTable(findings: readonly Finding[], width: number, styles: Styles): string {
    const table = new Table({
        colWidths: columnWidths(width),
        wordWrap: true,
        style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
        chars: { ...noBorders, middle: "" },
    });
    const ordered = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const alike = new Map<string, Finding[]>();
    for (const finding of ordered) {
        const key = `${finding.level} ${finding.rule} ${finding.message}`;
        alike.set(key, [...(alike.get(key) ?? []), finding]);
    }
    for (const [first, ...others] of alike.values()) {
        if (first !== undefined) {
            const style = first.level === "mandatory" ? styles.red : styles.yellow;
            const more = others.length === 0 ? "" : ` and ${others.length} more`;
            const subject = `${styles.bold(first.rule)}\n${styles.dim(nameOf(first.resource) + more)}`;
            table.push([style(first.severity), subject, first.message]);
        }
    }
    const lines = table.toString().split("\n");
    return [styles.bold("Findings"), ...lines.map((line) => line.trimEnd())].join("\n");
}

function columnWidths(width: number): number[] {
    const [severity, rule] = [10, Math.max(34, Math.floor(width * 0.38))];
    return [severity, rule, Math.max(30, width - severity - rule)];
}

function nameOf(urn: string): string {
    return urn.slice(urn.lastIndexOf("::") + 2);
}

/** What is not found because somebody has decided so, with the reason; nothing where there is none. */
export function exceptedList(excepted: readonly ExceptedFinding[], styles: Styles): readonly string[] {
    if (excepted.length === 0) return [];
    const lines = [...new Set(excepted.map(({ exception }) => exception))].map((one) => {
        const { rule, resource, reason, owner, expires } = one;
        const { length } = excepted.filter(({ exception }) => exception === one);
        const of = length === 1 ? resource : `${resource} (${length})`;
        return `  ${rule}  ${styles.dim(of)}\n    ${reason} ${styles.dim(`(${owner}, until ${expires})`)}`;
    });
    const count = excepted.length === 1 ? "1 finding" : `${excepted.length} findings`;
    return [[styles.bold(`${count} excepted, with reasons`), ...lines].join("\n")];
}

/** How many findings of either level, marked as passed or not. */
export function verdict(findings: readonly Finding[], styles: Styles): string {
    const mandatory = findings.filter(({ level }) => level === "mandatory").length;
    const advisory = findings.length - mandatory;
    const style = mandatory > 0 ? styles.red : advisory > 0 ? styles.yellow : styles.green;
    return style(`${mandatory > 0 ? "✗" : "✓"} ${mandatory} mandatory and ${advisory} advisory findings`);
}
