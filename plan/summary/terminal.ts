import Table from "cli-table3";
import treeify from "object-treeify";
import type { Formatter } from "picocolors/types";
import type { Finding, Severity } from "../../policy-pack/lib/resource";
import type { AccountSummary } from "./summary";

/** The few styles in use, so that the text can be made with and without colour. */
export type Styles = Readonly<Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", Formatter>>;

export interface Run {
    readonly stack: string;
    readonly region: string;
    readonly rules: number;
    readonly seconds: number;
    /** Columns of the terminal. */
    readonly width: number;
}

const noBorders = Object.fromEntries(
    ["top", "bottom", "left", "mid", "right"]
        .flatMap((side) => [side, `${side}-left`, `${side}-mid`, `${side}-right`])
        .map((side) => [side, ""]),
);
const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** The whole summary: accounts as trees, findings, what to do next, totals. */
export function terminalSummary(accounts: readonly AccountSummary[], run: Run, styles: Styles): string {
    const findings = accounts.flatMap((account) => account.findings);
    return [
        `${styles.bold("kura plan")}  ${run.stack} ${styles.dim(`in ${run.region}`)}`,
        ...accounts.map((account) => accountTree(account, styles)),
        ...(findings.length === 0 ? [] : [findingsTable(findings, run.width, styles)]),
        ...nextSteps(accounts, styles),
        totals(accounts, findings, run, styles),
    ].join("\n\n");
}

function accountTree(account: AccountSummary, styles: Styles): string {
    const { name, components, resources, description } = account;
    const id = account.account === undefined ? styles.yellow("no account yet") : styles.cyan(account.account);
    const nameWidth = Math.max(0, ...components.map((component) => component.name.length));
    const countWidth = String(Math.max(0, ...components.map((component) => component.resources))).length;
    const tree = Object.fromEntries(
        components.map((component) => [
            component.name.padEnd(nameWidth),
            `${String(component.resources).padStart(countWidth)}  ${styles.dim(component.facts)}`.trimEnd(),
        ]),
    );
    return [
        `${styles.bold(name)}  ${id}  ${resources} resources  ${styles.dim(description)}`,
        ...treeify(tree, { joined: false, separator: "  " }),
    ].join("\n");
}

/** Findings in order of severity; the same finding about several resources is one row. */
function findingsTable(findings: readonly Finding[], width: number, styles: Styles): string {
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

function nextSteps(accounts: readonly AccountSummary[], styles: Styles): readonly string[] {
    const steps = accounts.flatMap(({ name, nextStep }) => (nextStep === undefined ? [] : [{ name, nextStep }]));
    const width = Math.max(0, ...steps.map(({ name }) => name.length));
    const lines = steps.map(({ name, nextStep }) => `  ${styles.cyan(name.padEnd(width))}  ${nextStep}`);
    return lines.length === 0 ? [] : [[styles.bold("Next"), ...lines].join("\n")];
}

function totals(accounts: readonly AccountSummary[], findings: readonly Finding[], run: Run, styles: Styles): string {
    const resources = accounts.reduce((sum, account) => sum + account.resources, 0);
    const mandatory = findings.filter(({ level }) => level === "mandatory").length;
    const advisory = findings.length - mandatory;
    const verdict = mandatory > 0 ? styles.red : advisory > 0 ? styles.yellow : styles.green;
    const mark = mandatory > 0 ? "✗" : "✓";
    return [
        verdict(`${mark} ${mandatory} mandatory and ${advisory} advisory findings`),
        `${resources} resources in ${accounts.length} ${accounts.length === 1 ? "account" : "accounts"}`,
        `${run.rules} rules`,
        `${run.seconds.toFixed(1)} s`,
    ].join(styles.dim(" · "));
}
