import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Eta } from "eta";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { Finding } from "../../policy-pack/lib/resource";
import { controlTable } from "../controls/table";
import { project } from "../project";
import type { ProofResult } from "../proofs/result";
import { UsageError } from "../stack/usage-error";
import type { AccountSummary } from "../summary/summary";
import { diagram } from "./diagram";

export interface ReportInput {
    readonly stack: string;
    readonly config: EnvironmentConfig;
    readonly accounts: readonly AccountSummary[];
    readonly proofs: readonly ProofResult[];
    readonly rules: number;
    /** What the policy pack says of its own configuration. */
    readonly aboutPack: readonly Finding[];
}

/**
 * Writes the report: one HTML file that needs nothing else, no network and no script, so that it can be mailed, archived
 * as evidence and opened behind any wall. The same plan makes the same file.
 *
 * @throws UsageError where the file cannot be written
 */
export function writeReport(file: string, input: ReportInput): void {
    const html = reportHtml(input);
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, html);
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new UsageError(`--report ${file}: cannot be written: ${why}`);
    }
}

/** The page. Every value is escaped by the template engine; the drawing escapes its own texts. */
export function reportHtml(input: ReportInput): string {
    const eta = new Eta({ views: join(project, "plan/report"), autoEscape: true });
    return eta.render("./page", pageData(input));
}

function pageData({ stack, config, accounts, proofs, rules, aboutPack }: ReportInput) {
    const findings = [...accounts.flatMap((account) => account.findings), ...aboutPack];
    const failed = proofs.filter(({ holds }) => !holds);
    const mandatory = findings.filter(({ level }) => level === "mandatory");
    return {
        stack,
        region: config.region,
        sound: failed.length === 0 && mandatory.length === 0,
        counts: {
            resources: accounts.reduce((sum, { resources }) => sum + resources, 0),
            accounts: accounts.length,
            rules,
            proofs: proofs.length,
            failed: failed.length,
            mandatory: mandatory.length,
            advisory: findings.length - mandatory.length,
        },
        diagram: diagram(config),
        accounts,
        controls: controlTable().map((control) => ({
            ...control,
            results: proofs.filter((proof) => proof.control === control.id),
        })),
        proofs: [...failed, ...proofs.filter(({ holds }) => holds)],
        findings: findings.map((finding) => ({ ...finding, name: nameOf(finding.resource) })),
        exceptions: [
            ...new Map(
                accounts.flatMap(({ excepted }) => excepted).map(({ exception }) => [exception, exception]),
            ).values(),
        ],
    };
}

function nameOf(urn: string): string {
    return urn.slice(urn.lastIndexOf("::") + 2);
}
