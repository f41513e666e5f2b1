import { spawn } from "node:child_process";
import { resolve } from "node:path";

export interface Ended {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export interface CliOptions {
    /** @default the project's directory */
    readonly directory?: string;
    readonly env?: Readonly<Record<string, string>>;
}

const project = resolve(__dirname, "../..");

/** Runs the command line in a process of its own, as `npm run plan` and `npm run kura` do. */
export function cli(args: readonly string[], { directory = project, env = {} }: CliOptions = {}): Promise<Ended> {
    const child = spawn(process.execPath, [resolve(project, "plan/start.cjs"), ...args], {
        cwd: directory,
        env: { ...withoutColorWishes(process.env), ...env },
    });
    const ended = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (ended.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (ended.stderr += chunk.toString()));
    return new Promise((done, failed) => {
        child.on("error", failed);
        child.on("close", (exitCode) => done({ ...ended, exitCode }));
    });
}

/** What the caller's terminal wishes must not decide a test. */
function withoutColorWishes(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return Object.fromEntries(
        Object.entries(env).filter(([name]) => !["FORCE_COLOR", "NO_COLOR", "CI"].includes(name)),
    );
}
