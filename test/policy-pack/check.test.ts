import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { readStackFile } from "../../policy-pack/check/formats";
import { evaluate } from "../../policy-pack/lib/evaluate";

const root = resolve(__dirname, "../..");
const fixture = (name: string) => join(__dirname, "fixtures", name);
const read = (name: string) => readStackFile(readFileSync(fixture(name)));
const readText = (text: string) => readStackFile(Buffer.from(text));

/** What is found of these rules: `rule name`, with a mark where it could not be judged. */
function found(name: string, ...rules: string[]): string[] {
    const { resources } = read(name);
    return evaluate(resources)
        .filter(({ rule }) => rules.includes(rule))
        .map(({ rule, resource, unknown }) => `${rule} ${resource.split("::").pop()}${unknown === true ? " ?" : ""}`)
        .sort();
}

const rotation = "kms-key-rotation-enabled";
const versioned = "s3-bucket-versioned";
const retained = "logs-log-group-retained";

describe("policy check: what it reads", () => {
    it("reads a stack export without what is being deleted", async () => {
        const { kind, resources, external } = read("export.json");
        assert.deepEqual([kind, resources.length, external.size], ["stack export", 9, 1]);
        assert.deepEqual(found("export.json", rotation, versioned), [`${rotation} read`, `${rotation} still`]);
    });

    it("opens secrets that the file gives, and takes others for unknown", async () => {
        assert.equal(read("export.json").closedSecrets, 3);
        assert.deepEqual(found("export.json", "logs-log-group-customer-key", retained), [`${retained} opened`]);
        const parameter = "ssm-secure-parameter-customer-key";
        assert.deepEqual(found("export.json", parameter), [`${parameter} closed ?`]);
    });

    for (const name of ["preview.json", "preview-events.jsonl"]) {
        it(`reads ${name}: what will be there, with what is not known yet`, async () => {
            const { kind, resources, closedSecrets } = read(name);
            assert.deepEqual([kind, resources.length, closedSecrets], ["preview", 4, 1]);
            assert.deepEqual(found(name, rotation, versioned, retained), [`${rotation} new ?`, `${retained} logs`]);
        });
    }

    it("reads a plan and a state file", async () => {
        assert.equal(read("plan.json").kind, "plan");
        assert.deepEqual(found("plan.json", rotation, versioned), [`${rotation} still`]);
        assert.equal(read("state.json").kind, "state file");
        assert.deepEqual(found("state.json", rotation), [`${rotation} still`]);
    });

    it("reads the encodings that shells write", async () => {
        const text = readFileSync(fixture("plan.json"), "utf8");
        const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
        const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
        for (const bytes of [little, big, Buffer.from(`\uFEFF${text}`)]) {
            assert.equal(readStackFile(bytes).resources.length, 3);
        }
    });

    const empty = [
        '{"version":3,"deployment":null}',
        '{"deployment":{"resources":null}}',
        '{"steps":[]}',
        '{"changeSummary":{}}',
    ];
    for (const text of empty) {
        it(`reads ${text} as a stack without resources`, async () => assert.deepEqual(readText(text).resources, []));
    }

    it("reads references, outputs and secrets inside each other", async () => {
        const signature = "4dabf18193072939515e22adb298388d";
        const secret = (value: unknown) => ({
            [signature]: "1b47061264138c4ac30d75fd1eb44270",
            plaintext: JSON.stringify(value),
        });
        const output = (fields: object) => ({ [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", ...fields });
        const inputs = {
            deep: [{ a: secret({ b: output({ value: secret(3) }) }) }],
            later: output({}),
            other: { [signature]: "5cf8f73096256a8f31e491e813e4eb8e", urn: "urn:x", id: "id-1" },
            file: { [signature]: "c44067f5952c0a294b673a41bacd8c17", path: "a.zip" },
        };
        const [resource] = readText(
            JSON.stringify({ deployment: { resources: [{ urn: "urn:pulumi:a::b::c:d:E$f:g:H::n::m", inputs }] } }),
        ).resources;
        assert.deepEqual([resource?.type, resource?.name], ["f:g:H", "n::m"]);
        assert.deepEqual(resource?.inputs, {
            deep: [{ a: { b: 3 } }],
            later: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            other: "id-1",
            file: inputs.file,
        });
    });

    const faults: [string, RegExp][] = [
        ["", /^is empty; give a stack export/],
        ["Previewing update (dev)", /^is not JSON: /],
        ['{"a":1}\n{"b":', /^line 2 is not JSON: /],
        ["[]", /^is JSON, but holds a list; give a stack export \(pulumi stack export/],
        ["3", /^is JSON, but holds a bare value/],
        ['{"Resources":{}}', /^is JSON, but holds no stack that is known here/],
        ['{"deployment":{"resources":{}}}', /^deployment\.resources: is object; a list is expected$/],
        ['{"deployment":{"resources":[{"type":"x"}]}}', /^deployment\.resources\[0\]\.urn: is missing; a Pulumi URN/],
        ['{"steps":[{"op":"create","newState":{"urn":7}}]}', /^steps\[0\]\.urn: is 7; a Pulumi URN is expected$/],
    ];
    for (const [text, message] of faults) {
        it(`refuses ${JSON.stringify(text)}`, async () => {
            assert.throws(() => readText(text), { name: "UsageError", message });
        });
    }

    it("reads or refuses whatever JSON it is given, and never fails otherwise", async () => {
        const keys = fc.constantFrom(
            "deployment",
            "resources",
            "steps",
            "newState",
            "checkpoint",
            "stack",
            "urn",
            "op",
        );
        const { value } = fc.letrec((tie) => ({
            value: fc.oneof(
                { depthSize: "small" },
                fc.jsonValue(),
                fc.array(tie("value")),
                fc.dictionary(keys, tie("value")),
            ),
        }));
        fc.assert(
            fc.property(value, (given) => {
                try {
                    evaluate(readText(JSON.stringify(given)).resources);
                } catch (error) {
                    assert.equal(error instanceof Error && error.name, "UsageError", String(error));
                }
            }),
            { numRuns: 1000 },
        );
    });
});

describe("policy check: the command", function () {
    this.timeout(60_000);
    const run = (args: string[], input?: Buffer) => {
        const command = ["--import", "tsx", "policy-pack/cli.ts", ...args];
        const env = { ...process.env, NO_COLOR: "1" };
        const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, input });
        return { status, stdout: stdout.toString(), stderr: stderr.toString() };
    };
    let scratch = "";
    before(() => (scratch = mkdtempSync(join(tmpdir(), "kura-check-"))));
    after(() => rmSync(scratch, { recursive: true }));
    const write = (name: string, content: unknown) => {
        writeFileSync(join(scratch, name), JSON.stringify(content));
        return join(scratch, name);
    };

    it("prints findings as the plan does and ends with 1", async () => {
        const { status, stdout } = run(["check", fixture("export.json")]);
        assert.equal(status, 1);
        assert.match(stdout, /kms-key-rotation-enabled +enableKeyRotation is false; set it to true\n +still/);
        assert.match(stdout, /3 secret values are closed in this file.*--show-secrets/);
        assert.match(stdout, /✗ \d+ mandatory and \d+ advisory findings · 9 resources · \d+ rules/);
        assert.doesNotMatch(stdout, / read\b/);
    });

    it("reads standard input, obeys a preset, and ends with 0 where nothing blocks", async () => {
        const { status, stdout } = run(
            ["check", "-", "--preset", "advisory-only"],
            readFileSync(fixture("preview.json")),
        );
        assert.equal(status, 0);
        assert.match(stdout, /✓ 0 mandatory and \d+ advisory findings/);
    });

    it("obeys a configuration and writes JSON", async () => {
        const exception = { reason: "a spare", owner: "platform", expires: "2999-12-31" };
        const config = write("config.json", {
            all: "disabled",
            [rotation]: { enforcementLevel: "mandatory" },
            "kura-pack": {
                enforcementLevel: "mandatory",
                exceptions: [{ rule: rotation, resource: "still", ...exception }],
            },
        });
        const { status, stdout } = run(["check", fixture("plan.json"), "--config", config, "--json"]);
        const { findings, exceptions, kind }: { findings: []; exceptions: { exception: object }[]; kind: string } =
            JSON.parse(stdout);
        assert.deepEqual([status, kind, findings, exceptions.length], [0, "plan", [], 1]);
        assert.deepEqual(exceptions[0]?.exception, { rule: rotation, resource: "still", ...exception });
    });

    const wrong: [string, () => string[], RegExp][] = [
        ["no file", () => ["check"], /missing required argument 'file'/],
        [
            "a file that is not there",
            () => ["check", "nowhere.json"],
            /nowhere\.json: does not exist; name a file, or -/,
        ],
        ["another file", () => ["check", "package.json"], /package\.json: is JSON, but holds no stack/],
        ["an unknown preset", () => ["check", fixture("plan.json"), "--preset", "x"], /preset: is "x"; give one of/],
        [
            "a wrong configuration",
            () => ["check", fixture("plan.json"), "--config", write("wrong.json", { nope: "advisory" })],
            /wrong\.json: nope: is not a rule of this pack/,
        ],
    ];
    for (const [title, args, message] of wrong) {
        it(`ends with 2 and a word of help for ${title}`, async () => {
            const { status, stderr } = run(args());
            assert.equal(status, 2, stderr);
            assert.match(stderr, message);
            assert.doesNotMatch(stderr, /\n +at /);
        });
    }
});
