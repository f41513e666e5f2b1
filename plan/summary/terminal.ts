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

/** Findings in order of severity; one that every team has is one row. */
function findingsTable(findings: readonly Finding[], width: number, styles: Styles): string {
    const table = new Table({
        head: ["severity", "rule and resource", "what is wrong and how to mend it"],
        colWidths: columnWidths(width),
        wordWrap: true,
        style: { head: [], border: [], compact: true },
        chars: {
            top: "",
            "top-mid": "",
            "top-left": "",
            "top-right": "",
            bottom: "",
            "bottom-mid": "",
            "bottom-left": "",
            "bottom-right": "",
            left: "",
            "left-mid": "",
            mid: "",
            "mid-mid": "",
            right: "",
            "right-mid": "",
            middle: " ",
        },
    });
    const ordered = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    for (const { severity, level, rule, resource, message } of ordered) {
        const style = level === "mandatory" ? styles.red : styles.yellow;
        table.push([style(severity), `${styles.bold(rule)}\n${styles.dim(nameOf(resource))}`, message]);
    }
    return `${styles.bold("Findings")}\n${table.toString()}`;
}

function columnWidths(width: number): number[] {
    const [severity, rule] = [10, Math.max(34, Math.floor(width * 0.38))];
    return [severity, rule, Math.max(30, width - severity - rule - 2)];
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
