import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { createColors } from "picocolors";
import type { AccountSummary } from "../../../plan/summary/summary";
import { terminalSummary } from "../../../plan/summary/terminal";

const run = { stack: "dev", region: "eu-west-1", rules: 44, seconds: 1.234, width: 80 };

const radar: AccountSummary = {
    name: "radar",
    account: "200000000001",
    resources: 21,
    components: [
        { name: "keys", resources: 10, facts: "5 keys" },
        { name: "network", resources: 11, facts: "2 zones, 9 endpoints" },
    ],
    description: "personal data, 6 people, sealed",
    findings: [],
    excepted: [],
    ways: [],
    nextStep: undefined,
};

const finding = {
    rule: "kms-key-rotation-enabled",
    level: "mandatory",
    severity: "high",
    resource: "urn:pulumi:dev::kura::aws:kms/key:Key::radar-keys-data",
    message: "enableKeyRotation is false; set it to true",
} as const;

describe("the terminal summary", () => {
    it("is a tree of accounts and their components, with counts and facts", async () => {
        assert.equal(
            terminalSummary([radar], run, createColors(false)),
            [
                "kura plan  dev in eu-west-1",
                "",
                "radar  200000000001  21 resources  personal data, 6 people, sealed",
                "├─ keys     10  5 keys",
                "└─ network  11  2 zones, 9 endpoints",
                "",
                "✓ 0 mandatory and 0 advisory findings · 21 resources in 1 account · 44 rules · 1.2 s",
            ].join("\n"),
        );
    });

    it("lists findings, the severest first, with rule, resource, what is wrong and the fix", async () => {
        const low = { ...finding, level: "advisory", severity: "low", rule: "s3-bucket-logged" } as const;
        const text = terminalSummary([{ ...radar, findings: [low, finding] }], run, createColors(false));
        assert.match(
            text,
            /high {6}kms-key-rotation-enabled +enableKeyRotation is false; set it\n {10}radar-keys-data +to true\n/,
        );
        assert.ok(text.indexOf("kms-key-rotation-enabled") < text.indexOf("s3-bucket-logged"));
        assert.match(text, /✗ 1 mandatory and 1 advisory findings/);
    });

    it("shows what is wrong with many resources once", async () => {
        const other = { ...finding, resource: "urn:pulumi:dev::kura::aws:kms/key:Key::sonar-keys-data" };
        const text = terminalSummary([{ ...radar, findings: [finding, other] }], run, createColors(false));
        assert.match(text, /radar-keys-data and 1 more/);
        assert.doesNotMatch(text, /sonar/);
    });

    it("says what to do next, team by team", async () => {
        const waiting = {
            ...radar,
            name: "sonar-two",
            account: undefined,
            components: [],
            resources: 0,
            nextStep: "record the account",
        };
        const text = terminalSummary([{ ...radar, nextStep: "record the VPC" }, waiting], run, createColors(false));
        assert.match(text, /^Next\n {2}radar {6}record the VPC\n {2}sonar-two {2}record the account$/m);
        assert.match(text, /^sonar-two {2}no account yet {2}0 resources/m);
    });

    it("says the same with colour as without", async () => {
        const accounts = [{ ...radar, findings: [finding], nextStep: "record the VPC" }];
        const coloured = terminalSummary(accounts, run, createColors(true));
        assert.equal(stripVTControlCharacters(coloured), terminalSummary(accounts, run, createColors(false)));
        assert.notEqual(stripVTControlCharacters(coloured), coloured);
    });

    it("fits the width of the terminal", async () => {
        const text = terminalSummary(
            [{ ...radar, findings: [{ ...finding, message: "word ".repeat(60) }] }],
            run,
            createColors(false),
        );
        const table = text.slice(text.indexOf("Findings"), text.indexOf("✗"));
        assert.deepEqual(
            table.split("\n").filter((line) => line.length > 80),
            [],
        );
    });

    it("tells what is excepted, by whom and until when, and what the pack says of its configuration", async () => {
        const exception = {
            rule: finding.rule,
            resource: "radar-*",
            reason: "Imported keys rotate by hand.",
            owner: "platform",
            expires: "2027-03-31",
        };
        const excepted = [finding, finding].map((one) => ({ ...one, exception }));
        const aboutPack = [{ ...finding, rule: "kura-pack", level: "advisory" as const, message: "remove it" }];
        const text = terminalSummary([{ ...radar, excepted }], { ...run, aboutPack }, createColors(false));
        assert.match(text, /kura-pack +remove it/);
        assert.ok(
            text.includes(
                [
                    "2 findings excepted, with reasons",
                    "  kms-key-rotation-enabled  radar-* (2)",
                    "    Imported keys rotate by hand. (platform, until 2027-03-31)",
                ].join("\n"),
            ),
            text,
        );
        assert.match(text, /0 mandatory and 1 advisory findings/);
    });

    it("tells every proof by name: in short what it rests on, or the whole chain that breaks it", async () => {
        const proofs = [
            { name: "nobody reads", control: "own-keys", holds: false, evidence: ["first step", "second step"] },
            { name: "nothing comes in", control: "closed-network", holds: true, evidence: ["a way ".repeat(30), "b"] },
        ];
        const text = terminalSummary([radar], { ...run, proofs }, createColors(false));
        const list = text.slice(text.indexOf("Proofs"));
        assert.match(list, /✓ nothing comes in\n {4}a way [^\n]+… \(and 1 more\)\n\n {2}✗ nobody reads \(own-keys\)\n/);
        assert.ok(list.includes("    first step\n    second step\n"), list);
        assert.match(list, /✗ 1 of 2 proofs fails/);
        const held = terminalSummary([radar], { ...run, proofs: proofs.slice(1) }, createColors(false));
        assert.match(held, /✓ 1 proof holds/);
        assert.ok(!/proof/i.test(terminalSummary([radar], run, createColors(false))));
    });
});
