import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { load } from "../../plan";
import { readStackSettings } from "../../stack/settings";
import { UsageError } from "../../stack/usage-error";
import { renderedAccess } from "../environment";
import { differences } from "./differences";
import { fileAt } from "./history";
import { readPage } from "./read-page";
import { reviewPage } from "./review";

export interface AccessOptions {
    /** @default every stack that has a configuration */
    readonly stack?: string;
    /** Writes nothing, and fails if a file is stale. */
    readonly check?: boolean;
    /** A commit, branch or tag: tells what has changed since then, and writes nothing. */
    readonly diff?: string;
}

/** Writes who may do what, checks what is written, or tells what has changed. Returns the exit code. */
export async function accessCommand(options: AccessOptions, directory: string = process.cwd()): Promise<number> {
    if (options.check === true && options.diff !== undefined) {
        throw new UsageError("--check and --diff: one at a time; --diff HEAD tells what the committed file lacks");
    }
    let exitCode = 0;
    for (const stack of options.stack === undefined ? stacksIn(directory) : [options.stack]) {
        // What it is compared with comes first: to find that there is none takes no time.
        const earlier = options.diff === undefined ? undefined : fileAt(options.diff, reviewFile(stack), directory);
        const text = await reviewPage(stack, await renderedAccess(load(readStackSettings(stack, directory))));
        if (earlier !== undefined) {
            tell(stack, changesBetween(earlier, text), `nobody may do more or less than at ${options.diff ?? ""}`);
        } else if (options.check === true) {
            exitCode = Math.max(exitCode, check(stack, text, directory));
        } else {
            write(stack, text, directory);
        }
    }
    return exitCode;
}

/** Where a stack's review lies, relative to the project. */
export function reviewFile(stack: string): string {
    return `access/${stack}.md`;
}

function stacksIn(directory: string): readonly string[] {
    return readdirSync(directory)
        .flatMap((name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1] ?? [])
        .sort();
}

function write(stack: string, text: string, directory: string): void {
    const file = join(directory, reviewFile(stack));
    mkdirSync(join(file, ".."), { recursive: true });
    const changed = !existsSync(file) || readFileSync(file, "utf8") !== text;
    writeFileSync(file, text);
    stdout.write(`${reviewFile(stack)}: ${changed ? "written" : "unchanged"}\n`);
}

function check(stack: string, text: string, directory: string): number {
    const file = join(directory, reviewFile(stack));
    const committed = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (committed === text) {
        stdout.write(`${reviewFile(stack)}: says what the program does\n`);
        return 0;
    }
    const changes = committed === "" ? ["there is no such file"] : changesBetween(committed, text);
    tell(stack, changes, "the same access, but written otherwise");
    stdout.write(`${reviewFile(stack)} is stale; npm run access -- --stack ${stack} writes it anew\n`);
    return 1;
}

function changesBetween(before: string, after: string): readonly string[] {
    const [old, now] = [readPage(before), readPage(after)];
    const isFoundation = (account: string) => ["management", "audit", "network"].includes(account);
    const teams = new Set([...old, ...now].map(({ account }) => account).filter((account) => !isFoundation(account)));
    return differences(old, now, teams.size);
}

function tell(stack: string, changes: readonly string[], none: string): void {
    stdout.write(`${stack}:\n${(changes.length === 0 ? [none] : changes).map((each) => `  ${each}\n`).join("")}`);
}
