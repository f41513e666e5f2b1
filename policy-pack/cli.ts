import { Command, CommanderError } from "commander";
import { explain } from "../plan/failure";

/** The question was wrong: exit code of a bad option, a bad file and a bad configuration. */
const usage = 2;

/** The pack's command line; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
    let exitCode = 0;
    const program = new Command("policy").description("Kura's policy pack, without an engine");
    program.exitOverride().showHelpAfterError("(--help lists what is possible)");
    program
        .command("check")
        .argument("<file>", "a stack export, a preview as JSON, or a plan as JSON; - for standard input")
        .description("judge the stack in a file; exit code 1 if there is a mandatory finding")
        .option("--preset <name>", "baseline, closed-ml or advisory-only")
        .option("--config <file>", "policy pack configuration, as pulumi's --policy-pack-config takes it")
        .option("--json", "write findings as JSON")
        .action(async (file: string, options: { preset?: string; config?: string; json?: boolean }) => {
            const { checkCommand } = await import("./check/command.js");
            exitCode = checkCommand(file, options);
        });
    try {
        await program.parseAsync(args, { from: "user" });
    } catch (error) {
        if (error instanceof CommanderError) {
            return error.exitCode === 0 ? 0 : usage;
        }
        throw error;
    }
    return exitCode;
}

process.exitCode = 1;
main(process.argv.slice(2))
    .catch(explain)
    .then(
        (exitCode) => {
            process.exitCode = exitCode;
        },
        () => undefined,
    );
