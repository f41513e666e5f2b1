import { stderr } from "node:process";
import pc from "picocolors";

/** Errors by name, so that nothing heavy need be loaded to tell them apart; all else is a fault of the program's. */
const callersFault: readonly string[] = ["UsageError", "ConfigError"];
const explained: readonly string[] = [...callersFault, "RenderError"];

/**
 * Says on standard error why the command failed, without a stack trace where the message is meant for the caller.
 * Returns the exit code: 2 if the question or the configuration was wrong, else 1.
 */
export function explain(error: unknown): number {
    if (!(error instanceof Error)) {
        stderr.write(`${pc.red("error:")} ${String(error)}\n`);
        return 1;
    }
    const { name, message, stack } = error;
    stderr.write(`${pc.red("error:")} ${explained.includes(name) ? message : (stack ?? message)}\n`);
    return callersFault.includes(name) ? 2 : 1;
}
