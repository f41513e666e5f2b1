import { stdout } from "node:process";
import pc from "picocolors";
import { chosenTeams, load, planFoundation, planTeam, type LoadedStack } from "./plan";
import { readStackSettings } from "./stack/settings";
import { UsageError } from "./stack/usage-error";
import { proofsList, proofsVerdict } from "./summary/proofs";
import { terminalWidth } from "./summary/width";

export interface ProveOptions {
    readonly stack: string;
    /** Questions such as `developer@fraud s3:GetObject arn:aws:s3:::bucket/key`. */
    readonly ask?: readonly string[];
    /** Where the callers are; default: where each usually is. */
    readonly from?: string;
    /** `key=value` of every question's request. */
    readonly context?: readonly string[];
}

/**
 * Answers questions about access, or proves everything where none is asked. Returns the exit code: 0 for any answer, since
 * a denial is no failure; 1 where a proof fails.
 */
export async function proveCommand(options: ProveOptions): Promise<number> {
    const lines = options.ask ?? [];
    const loaded = load(readStackSettings(options.stack, process.cwd()));
    if (lines.length === 0) {
        if (options.from !== undefined || options.context !== undefined) {
            throw new UsageError('--from and --context belong to a question; ask one with --ask "who action resource"');
        }
        return proveAll(loaded);
    }
    const { renderedAccess } = await import("./access/environment.js");
    const { readQuestion } = await import("./access/question-line.js");
    const { ask } = await import("./access/ask.js");
    const { remark, told } = await import("./access/telling.js");
    const model = await renderedAccess(loaded);
    const identityProvider = loaded.args.config.identityProvider.name;
    const answers: string[] = [];
    for (const line of lines) {
        const asked = await readQuestion(model, line, { ...options, identityProvider });
        const name = line.trim().split(/\s+/)[0] ?? "";
        const note = remark(model, asked);
        const answer = told(asked, await ask(model, asked), name, pc);
        answers.push(note === undefined ? answer : `${answer}\n       ${pc.yellow(note)}`);
    }
    stdout.write(`${answers.join("\n\n")}\n`);
    return 0;
}

/** Every proof of the stack, as the plan ends with them. */
async function proveAll(loaded: LoadedStack): Promise<number> {
    const { Prover } = await import("./proofs/prover.js");
    const { outputs, resources } = await planFoundation(loaded);
    const prover = new Prover(loaded.args.config, resources);
    const teams = chosenTeams(loaded, undefined);
    for (const team of teams) {
        prover.add((await planTeam(loaded, team, outputs)).resources);
    }
    const proofs = await prover.prove(teams);
    stdout.write(`${[...proofsList(proofs, terminalWidth(), pc), ...proofsVerdict(proofs, pc)].join("\n\n")}\n`);
    return proofs.every(({ holds }) => holds) ? 0 : 1;
}
