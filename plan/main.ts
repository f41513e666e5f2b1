import { Command, CommanderError } from "commander";
import { explain } from "./failure";
import { loadLate } from "../policy-pack/lib/loader";

// Two thirds of the SDK's own start, and nothing here uses it; see there.
loadLate("@npmcli/arborist", "Arborist");

/** The question was wrong: exit code of a bad option, as of a bad configuration. */
const usage = 2;

/**
 * The command line; returns the exit code. Everything heavy is imported by the subcommand that needs it, so that help
 * and complaints come at once.
 */
async function main(args: readonly string[]): Promise<number> {
    let exitCode = 0;
    const program = new Command("kura").description("Closed machine-learning environments on AWS");
    program.exitOverride().showHelpAfterError("(--help lists what is possible)");
    program
        .command("plan", { isDefault: true })
        .description("render a stack offline, check it, show it")
        .option("--stack <name>", "the stack: Pulumi.<name>.yaml", "dev")
        .option("--team <name>", "this team only")
        .option("--json <file>", "also write the plan as JSON; - for standard output and nothing else")
        .action(async (options: { stack: string; team?: string; json?: string }) => {
            const { planCommand } = await import("./command.js");
            exitCode = await planCommand(options);
        });
    if (args[0] !== "plan") {
        const { register } = await import("./config-commands/index.js");
        register(program);
    }
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

// Should Node run out of work before the command has ended, the caller must not take that for success.
process.exitCode = 1;
main(process.argv.slice(2))
    .catch(explain)
    .then(
        (exitCode) => {
            process.exitCode = exitCode;
        },
        () => undefined,
    );
