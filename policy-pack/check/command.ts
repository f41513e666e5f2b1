import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import pc from "picocolors";
import { exceptedList, findingsTable, verdict } from "../../plan/summary/findings";
import type { PackConfig } from "../lib/config";
import { review } from "../lib/evaluate";
import { readPackConfig } from "../lib/pack-config";
import { configFinding, packPolicy, Regime } from "../lib/regime";
import { rules } from "../rules";
import { readConfigFile } from "./config-file";
import { readStackFile, type StackFile } from "./formats";
import { InputError } from "./input-error";

export interface CheckOptions {
    readonly preset?: string;
    /** File in the shape that `--policy-pack-config` takes. */
    readonly config?: string;
    readonly json?: boolean;
}

const widest = 120;
const narrowest = 80;

/** Judges the stack in a file; `-` is standard input. Returns the exit code: 1 if there is a mandatory finding. */
export function checkCommand(file: string, options: CheckOptions): number {
    const started = process.hrtime.bigint();
    const regime = new Regime(configOf(options));
    const stack = read(file);
    const result = review(stack.resources, regime);
    const findings = [
        ...result.findings.filter(({ resource }) => !stack.external.has(resource)),
        ...regime
            .unmatched(stack.resources.slice(0, 1).map(({ urn }) => urn))
            .map((message) => configFinding("advisory", message)),
    ];
    const excepted = result.excepted.filter(({ resource }) => !stack.external.has(resource));
    if (options.json === true) {
        const { kind, resources, closedSecrets } = stack;
        const told = { file, kind, resources: resources.length, closedSecrets, findings, exceptions: excepted };
        stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
    } else {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        const width = Math.min(widest, Math.max(narrowest, stdout.columns ?? widest));
        const parts = [
            `${pc.bold("kura policy check")}  ${file} ${pc.dim(`a ${stack.kind}`)}`,
            ...(findings.length === 0 ? [] : [findingsTable(findings, width, pc)]),
            ...exceptedList(excepted, pc),
            ...notes(stack),
            [
                verdict(findings, pc),
                `${stack.resources.length} resources`,
                `${rules.length} rules`,
                `${seconds.toFixed(1)} s`,
            ].join(pc.dim(" · ")),
        ];
        stdout.write(`${parts.join("\n\n")}\n`);
    }
    return findings.some(({ level }) => level === "mandatory") ? 1 : 0;
}

function configOf({ config, preset }: CheckOptions): PackConfig {
    const chosen = preset === undefined ? {} : { preset };
    return config === undefined ? readPackConfig({ [packPolicy]: chosen }, rules) : readConfigFile(config, chosen);
}

function read(file: string): StackFile {
    try {
        return readStackFile(readFileSync(file === "-" ? 0 : file));
    } catch (error) {
        if (error instanceof InputError) throw new InputError(`${file}: ${error.message}`);
        const code = (error as NodeJS.ErrnoException).code;
        if (code === undefined) throw error;
        const why = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
        throw new InputError(`${file}: ${why}; name a file, or - for standard input`);
    }
}

function notes({ closedSecrets, kind }: StackFile): readonly string[] {
    if (closedSecrets === 0) return [];
    const hint = kind === "stack export" ? "; export with --show-secrets to have them judged" : "";
    return [pc.dim(`${closedSecrets} secret values are closed in this file and count as not known${hint}`)];
}
