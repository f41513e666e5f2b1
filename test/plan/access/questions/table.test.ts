import assert from "node:assert/strict";
import { controls } from "../../../../controls";
import { dailyQuestions, questions, themes, type Question } from "../../../../access/questions";

/** The table of personas, cell by cell: what each may, and what it must never be able to do. */
const cells = [
    "infra-admin may: operate networks",
    "infra-admin may: operate hosts",
    "infra-admin may: operate quotas",
    "infra-admin may: operate backups",
    "infra-admin may: see metadata",
    "infra-admin never: read or decrypt team data",
    "infra-admin never: change key, bucket or endpoint policies",
    "infra-admin never: touch the trail",
    "data-recipient may: bring data in (write to landing)",
    "data-recipient may: see scan results",
    "data-recipient never: read anything already inside",
    "data-recipient never: run compute",
    "data-recipient never: take data out",
    "developer may: use notebooks inside the zone",
    "developer may: run jobs inside the zone",
    "developer may: run endpoints inside the zone",
    "developer may: make images inside the zone",
    "developer may: make models inside the zone",
    "developer never: reach the internet other than by the allow-list",
    "developer never: write to another account or organization",
    "developer never: change egress, keys, trails, guard rails",
    "developer never: approve their own take-out",
    "developer never: reach another user's app",
    "release-approver may: approve a take-out that somebody else put up",
    "release-approver never: read the data at rest",
    "release-approver never: create the request",
    "release-approver never: run compute",
    "auditor may: read logs",
    "auditor may: read findings",
    "auditor may: read configuration",
    "auditor never: read team data",
    "auditor never: change anything",
    "deployer may: everything Pulumi needs",
    "deployer never: decrypt or read team data",
];

/** Promises that no single request to AWS can show to hold or not. */
const shownElsewhere = ["access-reviewed", "classified-data"];

describe("the table of questions", () => {
    it("has every cell of the table of personas, with questions of its own", () => {
        assert.deepEqual(
            themes.flatMap(({ cell }) => cell ?? []),
            cells,
        );
        for (const { cell, rows } of themes.filter((theme) => theme.cell !== undefined)) {
            const [persona = "", side = ""] = (cell ?? "").split(/[ :]/);
            const own = rows.filter(([, answer]) => answer === side);
            assert.ok(own.length > 0, `${cell ?? ""}: no row that says ${side}`);
            const spoken = own.flatMap(([who]) => who);
            const names = persona === "developer" ? ["developer", "studio"] : [persona];
            assert.ok(
                names.some((name) => spoken.some((who) => who === name)),
                `${cell ?? ""}: nobody asks about ${persona}`,
            );
        }
    });

    it("asks about every control that a request to AWS can show", () => {
        const asked = new Set<string>(themes.map(({ control }) => control));
        const missing = controls.map(({ id }) => id).filter((id) => !asked.has(id) && !shownElsewhere.includes(id));
        assert.deepEqual(missing, []);
    });

    it("claims nothing twice", () => {
        const claims = themes.map(({ claim }) => claim);
        assert.deepEqual(
            claims.filter((claim, index) => claims.indexOf(claim) !== index),
            [],
        );
    });

    it("asks nothing twice within a theme", () => {
        const said = questions.map(wholly);
        assert.deepEqual(
            said.filter((each, index) => said.indexOf(each) !== index),
            [],
        );
    });

    it("is large enough, and every day's part holds each value of every list", () => {
        assert.ok(dailyQuestions.length >= 300, String(dailyQuestions.length));
        const whole = new Set(questions.map(wholly));
        assert.deepEqual(
            dailyQuestions.map(wholly).filter((each) => !whole.has(each)),
            [],
        );
        for (const part of ["who", "does", "on", "from"] as const) {
            const values = (all: readonly Question[]) =>
                new Set(all.map((question) => `${question.theme.claim}: ${question[part]}`));
            assert.deepEqual(values(dailyQuestions), values(questions));
        }
    });
});

function wholly({ theme, who, answer, does, on, from, circumstance }: Question): string {
    return JSON.stringify([theme.claim, who, answer, does, on, from, circumstance]);
}
