import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readStackSettings, secretPlaceholder } from "../../../plan/stack/settings";

describe("settings of a stack", () => {
    let directory = "";

    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), "kura-"));
        write(
            "Pulumi.yaml",
            "name: kura\nruntime: nodejs\nconfig:\n  days: { type: integer, default: 30 }\n  zones: { type: array }\n",
        );
    });

    afterEach(() => rmSync(directory, { recursive: true }));

    function write(file: string, text: string): void {
        writeFileSync(join(directory, file), text);
    }

    it("are the stack's values over the project's defaults, as texts", async () => {
        write("Pulumi.dev.yaml", "config:\n  kura:zones: [a, b]\n  kura:name: x\n  aws:region: eu-west-1\n");
        const { project, config, secretKeys } = readStackSettings("dev", directory);
        assert.equal(project, "kura");
        assert.deepEqual(config, {
            "kura:days": "30",
            "kura:zones": '["a","b"]',
            "kura:name": "x",
            "aws:region": "eu-west-1",
        });
        assert.deepEqual(secretKeys, []);
    });

    it("hold a placeholder for what is secret, at any depth, and name the key", async () => {
        write(
            "Pulumi.dev.yaml",
            "config:\n  kura:a: { secure: v1:abc }\n  kura:b:\n    team: { secure: v1:def }\n    other: open\n  kura:c: open\n",
        );
        const { config, secretKeys } = readStackSettings("dev", directory);
        assert.deepEqual(secretKeys, ["kura:a", "kura:b"]);
        assert.equal(config["kura:a"], secretPlaceholder);
        assert.deepEqual(JSON.parse(config["kura:b"] ?? ""), { team: secretPlaceholder, other: "open" });
    });

    it("stand in for key material: the placeholder is 32 bytes in base64", async () => {
        assert.equal(Buffer.from(secretPlaceholder, "base64").length, 32);
    });

    it("of an unknown stack are refused, with the stacks that there are", async () => {
        write("Pulumi.dev.yaml", "config: {}\n");
        write("Pulumi.prod.yaml", "config: {}\n");
        assert.throws(() => readStackSettings("qa", directory), {
            name: "UsageError",
            message: 'unknown stack "qa"; the stacks are dev, prod',
        });
        assert.throws(() => readStackSettings("../dev", directory), { name: "UsageError" });
    });

    it("that are not valid YAML are refused, with the file and the line", async () => {
        write("Pulumi.dev.yaml", "config:\n  a: [1\n");
        assert.throws(() => readStackSettings("dev", directory), /Pulumi\.dev\.yaml: is not valid YAML: .* line/);
    });

    it("are not looked for outside a project", async () => {
        rmSync(join(directory, "Pulumi.yaml"));
        assert.throws(() => readStackSettings("dev", directory), /^UsageError: no Pulumi\.yaml in /);
    });
});
