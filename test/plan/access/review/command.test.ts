import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli } from "../../../support/cli";
import { root } from "./support";

/** The whole command runs three times, on a busy machine. */
const patience = 300_000;

/** A project of its own, with the dev stack alone and its review as it is committed, in a repository of its own. */
function project(): string {
    const directory = mkdtempSync(join(tmpdir(), "kura-access-"));
    for (const file of ["Pulumi.yaml", "Pulumi.dev.yaml", "policy-config.json"]) {
        copyFileSync(join(root, file), join(directory, file));
    }
    cpSync(join(root, "config"), join(directory, "config"), { recursive: true });
    mkdirSync(join(directory, "access"));
    copyFileSync(join(root, "access/dev.md"), join(directory, "access/dev.md"));
    return directory;
}

/** What `npm run access` runs. */
async function access(directory: string, ...options: readonly string[]) {
    const { exitCode, stdout, stderr } = await cli(["access", ...options], { directory });
    return { status: exitCode, said: `${stdout}${stderr}` };
}

function git(directory: string, ...words: readonly string[]): void {
    const { status, stderr } = spawnSync("git", ["-c", "user.name=k", "-c", "user.email=k@example.com", ...words], {
        cwd: directory,
        encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
}

describe("npm run access", () => {
    let directory = "";
    before(() => {
        directory = project();
    });
    after(() => rmSync(directory, { recursive: true }));

    it("-- --check is content with the committed review", async () => {
        const { status, said } = await access(directory, "--check");
        assert.equal(status, 0, said);
        assert.equal(said, "access/dev.md: says what the program does\n");
    }).timeout(patience);

    it("-- --check fails when the review is stale, and tells what changed and what to do", async () => {
        const file = join(directory, "access/dev.md");
        const committed = readFileSync(file, "utf8");
        const stale = committed.replace("bucket: landing (list, read tags)", "bucket: landing (list)");
        assert.notEqual(stale, committed);
        writeFileSync(file, stale);
        const { status, said } = await access(directory, "--check");
        writeFileSync(file, committed);
        assert.equal(status, 1, said);
        assert.match(
            said,
            /^dev:\n {2}data-recipient of every team may now read tags landing \(from the entrance, AWS/,
        );
        assert.match(said, /access\/dev\.md is stale; npm run access -- --stack dev writes it anew\n$/);
    }).timeout(patience);

    it("-- --diff tells in a sentence who may do more since a commit", async () => {
        const file = join(directory, "access/dev.md");
        const committed = readFileSync(file, "utf8");
        writeFileSync(file, committed.replaceAll("; quotas (raise)", ""));
        git(directory, "init", "--quiet");
        git(directory, "add", "access");
        git(directory, "commit", "--quiet", "--message", "before");
        writeFileSync(file, committed);
        const { status, said } = await access(directory, "--stack", "dev", "--diff", "HEAD");
        assert.equal(status, 0, said);
        assert.match(
            said,
            /\n {2}infra-admin of every team may now raise quotas \(from the room, AWS on their behalf\)\n/,
        );
    }).timeout(patience);
});
