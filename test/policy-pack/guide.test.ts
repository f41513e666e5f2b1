import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { readExceptions } from "../../policy-pack/lib/exceptions";
import { readPackConfig } from "../../policy-pack/lib/pack-config";
import { rules } from "../../policy-pack/rules";

const root = resolve(__dirname, "../..");
const guide = readFileSync(join(root, "docs/policy-pack.md"), "utf8");
const workflows = readdirSync(join(root, "docs/workflows"));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("policy pack: its guide", () => {
    it("shows a configuration and an exception that the pack takes", async () => {
        const [config, exception] = [...guide.matchAll(/```json\n([^`]+)```/g)].map(([, text]) =>
            JSON.parse(text ?? ""),
        );
        assert.equal(readPackConfig(config, rules).levels?.["ec2-internet-gateway-absent"], "mandatory");
        const names = rules.map(({ name }) => name);
        assert.deepEqual(readExceptions([exception], "exceptions", names).problems, []);
    });

    it("has workflows that are YAML and run what is there", async () => {
        assert.ok(workflows.length >= 4);
        for (const name of workflows) {
            const text = readFileSync(join(root, "docs/workflows", name), "utf8");
            const { jobs }: { jobs: Record<string, { steps: object[] }> } = parse(text);
            assert.ok(
                Object.values(jobs).every(({ steps }) => steps.length > 3),
                name,
            );
            for (const [, script = ""] of text.matchAll(/npm run -s ([\w:-]+)/g)) assert.ok(script in scripts, script);
            for (const [, file = ""] of text.matchAll(/(?:--policy-pack-config|--config) ([\w.-]+)/g))
                assert.ok(existsSync(join(root, file)), `${name}: ${file}`);
        }
    });

    it("is linked to what exists", async () => {
        for (const [, target = ""] of guide.matchAll(/\]\(([^)#]+)\)/g))
            assert.ok(existsSync(join(root, "docs", target)), target);
    });
});
