import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import pc from "picocolors";
import { readConfigFile } from "../policy-pack/check/config-file";
import { configFinding, Regime } from "../policy-pack/lib/regime";
import { rules } from "../policy-pack/rules";
import { planDocument } from "./document";
import { Housekeeping } from "./memory";
import { type AccountPlan, chosenTeams, load, planFoundation, planTeam } from "./plan";
import { progress } from "./progress";
import { Prover } from "./proofs/prover";
import { readStackSettings } from "./stack/settings";
import { UsageError } from "./stack/usage-error";
import { type AccountSummary, summarize } from "./summary/summary";
import { terminalSummary } from "./summary/terminal";
import { terminalWidth } from "./summary/width";

export interface PlanOptions {
    readonly stack: string;
    /** One team instead of all. */
    readonly team?: string;
    /** File to write the plan to; `-` is standard output, where then nothing else is written. */
    readonly json?: string;
    /** File to write the report to, as HTML. */
    readonly report?: string;
    /** Whether to prove what the policies and networks mean, after rendering and checking. */
    readonly proofs: boolean;
}

/** Plans a stack and shows it. Returns the exit code: 1 if there is a mandatory finding or a proof fails. */
export async function planCommand(options: PlanOptions): Promise<number> {
    const started = process.hrtime.bigint();
    const loaded = load(readStackSettings(options.stack, process.cwd()), policyRegime(process.cwd()));
    const teams = chosenTeams(loaded, options.team);
    const summaries: AccountSummary[] = [];
    const kept: AccountPlan[] = [];
    const urns: string[] = [];
    const keep = (plan: AccountPlan) => {
        summaries.push(summarize(loaded, plan));
        urns.push(...plan.resources.slice(0, 1).map(({ urn }) => urn));
        if (options.json !== undefined) {
            kept.push(plan);
        }
    };
    const bar = progress(teams.length);
    const memory = new Housekeeping();
    const { accounts, outputs, resources } = await planFoundation(loaded);
    const { config } = loaded.args;
    const prover = options.proofs ? new Prover(config, resources) : undefined;
    if (options.team === undefined) {
        accounts.forEach(keep);
    }
    memory.settle();
    for (const team of teams) {
        const plan = await planTeam(loaded, team, outputs);
        keep(plan);
        prover?.add(plan.resources);
        memory.settle();
        bar.advance(team);
    }
    bar.stop();
    const proofs = (await prover?.prove(teams)) ?? [];
    // One team's plan cannot tell which exceptions the others need.
    const idle = options.team === undefined ? loaded.regime.unmatched(urns) : [];
    const aboutPack = idle.map((message) => configFinding("advisory", message));
    if (options.json !== undefined) {
        write(
            options.json,
            `${JSON.stringify(planDocument(options.stack, kept, { aboutPack, proofs }), undefined, 2)}\n`,
        );
    }
    if (options.report !== undefined) {
        const { writeReport } = await import("./report/report.js");
        writeReport(options.report, {
            stack: options.stack,
            config,
            accounts: summaries,
            proofs,
            aboutPack,
            rules: rules.length,
        });
    }
    if (options.json !== "-") {
        const run = {
            stack: options.stack,
            region: config.region,
            rules: rules.length,
            aboutPack,
            proofs,
            seconds: Number(process.hrtime.bigint() - started) / 1e9,
            width: terminalWidth(),
        };
        stdout.write(`${terminalSummary(summaries, run, pc)}\n`);
    }
    const found = summaries.some(({ findings }) => findings.some(({ level }) => level === "mandatory"));
    return found || proofs.some(({ holds }) => !holds) ? 1 : 0;
}

/** The policy pack's configuration as the engine is given it, with `--policy-pack-config policy-config.json`. */
function policyRegime(directory: string): Regime {
    const file = join(directory, "policy-config.json");
    return new Regime(existsSync(file) ? readConfigFile(file) : {});
}

function write(file: string, text: string): void {
    if (file === "-") {
        stdout.write(text);
        return;
    }
    try {
        writeFileSync(file, text);
    } catch (error) {
        throw new UsageError(
            `--json ${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}
