import treeify from "object-treeify";
import type { Finding } from "../../policy-pack/lib/resource";
import type { ProofResult } from "../proofs/result";
import { exceptedList, findingsTable, type Styles, verdict } from "./findings";
import { proofsList, proofsVerdict } from "./proofs";
import type { AccountSummary } from "./summary";

export interface Run {
    readonly stack: string;
    readonly region: string;
    readonly rules: number;
    readonly seconds: number;
    /** Columns of the terminal. */
    readonly width: number;
    /** What the policy pack says of its own configuration. */
    readonly aboutPack?: readonly Finding[];
    /** @default none: nothing was proved */
    readonly proofs?: readonly ProofResult[];
}

/** The whole summary: accounts as trees, findings, what to do next, totals. */
export function terminalSummary(accounts: readonly AccountSummary[], run: Run, styles: Styles): string {
    const findings = [...accounts.flatMap((account) => account.findings), ...(run.aboutPack ?? [])];
    const excepted = accounts.flatMap((account) => account.excepted);
    return [
        `${styles.bold("kura plan")}  ${run.stack} ${styles.dim(`in ${run.region}`)}`,
        ...accounts.map((account) => accountTree(account, styles)),
        ...(findings.length === 0 ? [] : [findingsTable(findings, run.width, styles)]),
        ...exceptedList(excepted, styles),
        ...nextSteps(accounts, styles),
        ...proofsList(run.proofs ?? [], run.width, styles),
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
        ...account.ways.map((way) => styles.dim(`  ${way}`)),
        ...treeify(tree, { joined: false, separator: "  " }),
    ].join("\n");
}

function nextSteps(accounts: readonly AccountSummary[], styles: Styles): readonly string[] {
    const steps = accounts.flatMap(({ name, nextStep }) => (nextStep === undefined ? [] : [{ name, nextStep }]));
    const width = Math.max(0, ...steps.map(({ name }) => name.length));
    const lines = steps.map(({ name, nextStep }) => `  ${styles.cyan(name.padEnd(width))}  ${nextStep}`);
    return lines.length === 0 ? [] : [[styles.bold("Next"), ...lines].join("\n")];
}

function totals(accounts: readonly AccountSummary[], findings: readonly Finding[], run: Run, styles: Styles): string {
    const resources = accounts.reduce((sum, account) => sum + account.resources, 0);
    return [
        verdict(findings, styles),
        ...proofsVerdict(run.proofs ?? [], styles),
        `${resources} resources in ${accounts.length} ${accounts.length === 1 ? "account" : "accounts"}`,
        `${run.rules} rules`,
        `${run.seconds.toFixed(1)} s`,
    ].join(styles.dim(" · "));
}
