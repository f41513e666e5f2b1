import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isTeam } from "../../../../plan/access/review/place";
import { page } from "../../../../plan/access/review/page";
import { readPage } from "../../../../plan/access/review/read-page";
import { reviewOf } from "../../../../plan/access/review/review";
import { linesOfStack, modelOf, root } from "./support";

/** Prod is the slower half of a minute on a busy machine. */
const patience = 300_000;
/** What a reviewer reads in one sitting, before the next team doubles it. */
const mostLines: Readonly<Record<string, number>> = { dev: 260, prod: 350 };

async function teamsOf(stack: string): Promise<readonly string[]> {
    const { accounts } = await modelOf(stack);
    return [...accounts.values()].filter(isTeam).map(({ name }) => name);
}

describe("the access review", () => {
    for (const stack of ["dev", "prod"]) {
        it(`of ${stack} is committed as the program has it; npm run access writes it anew`, async () => {
            const text = page(stack, await linesOfStack(stack), await teamsOf(stack));
            assert.equal(text, readFileSync(join(root, "access", `${stack}.md`), "utf8"));
        }).timeout(patience);

        it(`of ${stack} is short enough to be read`, async () => {
            const text = readFileSync(join(root, "access", `${stack}.md`), "utf8");
            assert.ok(text.split("\n").length <= (mostLines[stack] ?? 0));
        });

        it(`of ${stack} says all that was found`, async () => {
            const lines = await linesOfStack(stack);
            const read = readPage(page(stack, lines, await teamsOf(stack)));
            const sorted = (all: typeof lines) => all.map((line) => JSON.stringify(Object.entries(line).sort())).sort();
            assert.deepEqual(sorted(read), sorted(lines));
        }).timeout(patience);

        it(`of ${stack} asks about every action that a role is allowed`, async () => {
            const lines = await linesOfStack(stack);
            assert.deepEqual(
                lines.filter(({ thing }) => thing === "not asked about"),
                [],
            );
        }).timeout(patience);
    }

    it("is the same whatever the order of teams, members and policies", async () => {
        const model = await modelOf("dev");
        const backwards = <T>(map: ReadonlyMap<string, T>) => new Map([...map].reverse());
        const lines = await reviewOf({
            ...model,
            accounts: backwards(model.accounts),
            principals: backwards(model.principals),
            resources: backwards(model.resources),
            vpcs: [...model.vpcs].reverse(),
            doors: [...model.doors].reverse(),
        });
        const teams = await teamsOf("dev");
        assert.equal(page("dev", lines, [...teams].reverse()), page("dev", await linesOfStack("dev"), teams));
    }).timeout(patience);

    it("tells once what a central account keeps for each team, and reads it again for each", async () => {
        const text = page("prod", await linesOfStack("prod"), await teamsOf("prod"));
        const [row, ...others] = text.split("\n").filter((each) => /^\| auditor-.* below AWSLogs/.test(each));
        assert.match(row ?? "", /^\| auditor-\[team\] \(audit\) \|.*\{account of \[team\]\}/);
        assert.deepEqual(others, []);
        const read = readPage(text).filter(({ only }) => only.includes("below AWSLogs"));
        assert.deepEqual(
            [...new Set(read.map(({ subject }) => subject))].sort(),
            ["claims", "fraud", "research", "treasury"].map((team) => `auditor-${team}`),
        );
    }).timeout(patience);

    it("tells each team apart where one of them differs", async () => {
        const lines = (await linesOfStack("prod")).filter(
            ({ subject, verb }) => subject !== "auditor-fraud" || verb !== "list",
        );
        const text = page("prod", lines, await teamsOf("prod"));
        assert.ok(text.includes("auditor-claims (audit)") && text.includes("auditor-[team] (audit)"));
        assert.equal(readPage(text).filter(({ only }) => only.includes("below AWSLogs")).length, 9);
    }).timeout(patience);

    it("knows who signs in as whom, and that nobody does from elsewhere", async () => {
        const found = (await linesOfStack("dev")).filter(({ verb }) => verb === "sign in");
        assert.ok(found.some(({ subject, only }) => subject === "developer" && only === "as aiko.tanaka@example.com"));
        assert.deepEqual([...new Set(found.map(({ from }) => from))], ["room, entrance"]);
    }).timeout(patience);

    it("lets nobody in without a signature, nobody of another team and nobody from a foreign organization", async () => {
        const subjects = new Set((await linesOfStack("prod")).map(({ subject }) => subject));
        for (const nobody of [
            "anybody, unsigned",
            "administrator of another team",
            "administrator of a foreign organization",
        ]) {
            assert.ok(!subjects.has(nobody), nobody);
        }
    }).timeout(patience);
});
