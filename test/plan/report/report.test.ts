import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { controls } from "../../../controls";
import { reportHtml, writeReport, type ReportInput } from "../../../plan/report/report";
import { UsageError } from "../../../plan/stack/usage-error";
import { summarize } from "../../../plan/summary/summary";
import { plannedStack } from "../../support/plans";

const proofs = [
    { name: "a team has no way out", control: "closed-network", holds: true, evidence: ["10 ways followed"] },
    {
        name: "nobody reads <b>data</b>",
        control: "own-keys",
        holds: false,
        evidence: ["step 1: <i>PutKeyPolicy</i>", "step 2"],
    },
];

async function inputOf(stack: string): Promise<ReportInput> {
    const { loaded, accounts } = await plannedStack(stack);
    return {
        stack,
        config: loaded.args.config,
        accounts: accounts.map((account) => summarize(loaded, account)),
        proofs,
        rules: 3,
        aboutPack: [],
    };
}

for (const stack of ["dev", "prod"]) {
    describe(`the report of ${stack}`, () => {
        let input: ReportInput;
        let html: string;

        before(async () => {
            input = await inputOf(stack);
            html = reportHtml(input);
        });

        it("shows every account, control and exception", () => {
            for (const { name, account } of input.accounts) {
                assert.ok(html.includes(`<b>${name}</b>`) && html.includes(account ?? "no account yet"), name);
            }
            for (const { id } of controls) {
                assert.ok(html.includes(`id="control-${id}"`), id);
            }
            const reasons = input.accounts.flatMap(({ excepted }) => excepted).map(({ exception }) => exception.owner);
            assert.ok(reasons.length > 0);
            assert.equal(
                html.split(reasons[0] ?? "").length - 1,
                new Set(input.accounts.flatMap(({ excepted }) => excepted.map(({ exception }) => exception))).size,
            );
        });

        it("draws every team, and a way out for those that have one alone", () => {
            const drawing = html.slice(html.indexOf("<svg"), html.indexOf("</svg>"));
            for (const [name, team] of Object.entries(input.config.teams)) {
                assert.ok(drawing.includes(`>${name}</text>`), name);
                assert.ok(drawing.includes(team.network.cidr), name);
            }
            const sealed = Object.values(input.config.teams).filter(({ network }) => network.allowList.length === 0);
            assert.equal(drawing.split('class="sealed"').length - 1, sealed.length);
            const named = drawing.match(/>\d+ names?</g) ?? [];
            assert.equal(named.length, Object.keys(input.config.teams).length - sealed.length);
        });

        it("puts the proof that fails first, open, with all its evidence, and says that the plan is not sound", () => {
            assert.match(html, /✗ Not sound/);
            const section = html.slice(html.indexOf('id="proofs"'), html.indexOf('id="findings"'));
            assert.ok(section.indexOf("nobody reads") < section.indexOf("no way out"));
            assert.match(section, /<details open><summary>[^]*?step 1[^]*?step 2/);
            const sound = reportHtml({ ...input, proofs: proofs.filter(({ holds }) => holds) });
            assert.match(sound, /✓ Every proof holds/);
        });

        it("escapes what it is given", () => {
            assert.ok(html.includes("&lt;i&gt;PutKeyPolicy&lt;/i&gt;"));
            assert.ok(!html.includes("<i>PutKeyPolicy"));
        });

        it("needs nothing else: no script, and no address that a browser would fetch", () => {
            assert.ok(!/<script|<link|<img|@import|url\((?!#)|src=|href="(?!#)/i.test(html));
        });

        it("is the same for the same plan", () => {
            assert.equal(reportHtml(input), html);
        });
    });
}

describe("the file of the report", () => {
    it("is written where it is wanted, or the option is at fault", async () => {
        const directory = mkdtempSync(join(tmpdir(), "kura-report-"));
        try {
            const input = await inputOf("dev");
            const file = join(directory, "new", "report.html");
            writeReport(file, input);
            assert.ok(readFileSync(file, "utf8").startsWith("<!doctype html>"));
            assert.throws(() => writeReport(join(file, "below.html"), input), UsageError);
            assert.ok(existsSync(file));
        } finally {
            rmSync(directory, { recursive: true });
        }
    });
});
