import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { accessCommand } from "../../../../plan/access/review/command";
import { fileAt } from "../../../../plan/access/review/history";
import { readPage } from "../../../../plan/access/review/read-page";
import { root } from "./support";

describe("the review of earlier access", () => {
    it("is read from a commit", async () => {
        assert.match(fileAt("HEAD", "package.json", root), /"name": "kura"/);
    });

    it("says that git knows no such commit, and takes no option for one", async () => {
        assert.throws(() => fileAt("no-such-branch", "package.json", root), {
            name: "UsageError",
            message: "--diff no-such-branch: git knows no such commit, branch or tag; git fetch may bring it",
        });
        assert.throws(() => fileAt("--output=x", "package.json", root), /git knows no such commit/);
    });

    it("says that there was no such file yet", async () => {
        assert.throws(() => fileAt("HEAD", "access/none.md", root), {
            name: "UsageError",
            message: "--diff HEAD: there was no access/none.md yet; name a later commit",
        });
    });

    it("says that there is no repository", async () => {
        const elsewhere = mkdtempSync(join(tmpdir(), "kura-"));
        assert.throws(() => fileAt("HEAD", "package.json", elsewhere), /is not in a git repository/);
    });

    it("is not compared and checked at once", async () => {
        await assert.rejects(accessCommand({ check: true, diff: "HEAD" }, root), /--check and --diff: one at a time/);
    });

    it("is asked for before anything is rendered", async () => {
        await assert.rejects(accessCommand({ stack: "dev", diff: "no-such-branch" }, root), /git knows no such commit/);
    });
});

describe("a review that was committed with a table for each role", () => {
    const earlier = [
        "Teams: fraud, vision",
        "## In the teams' accounts",
        "### People: developer",
        "In every team.",
        "| On | may | from | if | where |",
        "| --- | --- | --- | --- | --- |",
        "| bucket: outbox, work | list, read | entrance, AWS |  |  |",
        "| logs | read | entrance | on log-group:/\\* | fraud |",
        "## In the audit account",
        "### People: auditor-fraud",
        "| On | may | from | if |",
        "| --- | --- | --- | --- |",
        "| key: archive | decrypt | room |  |",
    ].join("\n");

    it("is read as it was meant", async () => {
        const said = readPage(earlier).map(
            ({ account, group, subject, kind, thing, verb, from, only }) =>
                `${group}/${subject}@${account} ${verb} ${kind}:${thing} [${from}] ${only}`,
        );
        assert.equal(said.length, 10);
        assert.ok(said.includes("People/developer@vision read bucket:outbox [entrance, AWS] "));
        assert.ok(said.includes("People/developer@fraud read :logs [entrance] on log-group:/*"));
        assert.ok(said.includes("People/auditor-fraud@audit decrypt key:archive [room] "));
    });
});

describe("the workflow of the access review", () => {
    const text = readFileSync(join(root, "docs/workflows/access-review.yml"), "utf8");
    const { on, permissions, jobs } = parse(text);

    it("comes by itself, and may open issues and nothing more", async () => {
        assert.equal(on.schedule.length, 1);
        assert.deepEqual(permissions, { contents: "read", "id-token": "write", issues: "write" });
    });

    it("checks the committed review, asks for unused access and opens an issue", async () => {
        const steps: readonly { readonly run?: string }[] = jobs.review.steps;
        const runs = steps.flatMap(({ run }) => run ?? []);
        for (const command of [
            "npm run -s access -- --stack ${{ matrix.stack }} --check",
            "aws accessanalyzer list-findings-v2",
            "--diff",
            "gh issue create",
        ]) {
            assert.ok(
                runs.some((run) => run.includes(command)),
                command,
            );
        }
    });
});
