import { stdout } from "node:process";
import pc from "picocolors";
import { load } from "./plan";
import { readStackSettings } from "./stack/settings";
import { UsageError } from "./stack/usage-error";

export interface ProveOptions {
    readonly stack: string;
    /** Questions such as `developer@fraud s3:GetObject arn:aws:s3:::bucket/key`. */
    readonly ask?: readonly string[];
    /** Where the callers are; default: where each usually is. */
    readonly from?: string;
    /** `key=value` of every question's request. */
    readonly context?: readonly string[];
}

/** Answers questions about access. Returns the exit code, which is 0 for any answer: a denial is no failure. */
export async function proveCommand(options: ProveOptions): Promise<number> {
    const lines = options.ask ?? [];
    if (lines.length === 0) {
        throw new UsageError('nothing asked; say --ask "developer@fraud s3:GetObject arn:aws:s3:::bucket/key"');
    }
    const loaded = load(readStackSettings(options.stack, process.cwd()));
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
