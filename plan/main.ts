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
        .option("--report <file>", "also write the report, one HTML page that needs nothing else")
        .option("--no-proofs", "render and check only, which takes half the time")
        .action(async (options: { stack: string; team?: string; json?: string; report?: string; proofs: boolean }) => {
            const { planCommand } = await import("./command.js");
            exitCode = await planCommand(options);
        });
    program
        .command("prove")
        .description("say who may do what, with every policy that has a say")
        .option("--stack <name>", "the stack: Pulumi.<name>.yaml", "dev")
        .option("--ask <question>", 'a question: "who action resource"; may be repeated', repeated)
        .option("--from <place>", "internet, room, entrance, vpc:<team> or aws; default: where the caller usually is")
        .option("--context <key=value...>", "what the request carries besides")
        .action(async (options: { stack: string; ask?: string[]; from?: string; context?: string[] }) => {
            const { proveCommand } = await import("./prove-command.js");
            exitCode = await proveCommand(options);
        });
    program
        .command("access")
        .description("write who may do what with what, for review")
        .option("--stack <name>", "one stack; default: every stack that has a configuration")
        .option("--check", "write nothing; fail if a committed file is stale, and tell what has changed")
        .option("--diff <ref>", "write nothing; tell what has changed since a commit, branch or tag")
        .action(async (options: { stack?: string; check?: boolean; diff?: string }) => {
            const { accessCommand } = await import("./access/review/command.js");
            exitCode = await accessCommand(options);
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

function repeated(value: string, earlier: string[] = []): string[] {
    return [...earlier, value];
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
