import { spawnSync } from "node:child_process";
import { UsageError } from "../../stack/usage-error";

/**
 * A file as it was at a commit, branch or tag.
 * @throws UsageError for what git does not know
 */
export function fileAt(ref: string, file: string, directory: string): string {
    const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: directory, encoding: "utf8" });
    const inside = git("rev-parse", "--show-prefix");
    if (inside.error !== undefined || inside.status !== 0) {
        throw new UsageError(
            `--diff ${ref}: ${directory} is not in a git repository; without --diff, the review needs none`,
        );
    }
    // The end of options: a ref that begins with a dash is none.
    const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
    if (commit.status !== 0) {
        throw new UsageError(`--diff ${ref}: git knows no such commit, branch or tag; git fetch may bring it`);
    }
    const shown = git("show", `${commit.stdout.trim()}:${inside.stdout.trim()}${file}`);
    if (shown.status !== 0) {
        throw new UsageError(`--diff ${ref}: there was no ${file} yet; name a later commit`);
    }
    return shown.stdout;
}
