import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { loadBundled } from "../../policy-pack/lib/loader";
import { rules } from "../../policy-pack/rules";

const root = resolve(__dirname, "../..");

/** Runs a script in a fresh process, where nothing of the SDK has been loaded yet. */
function run(script: string): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], { cwd: root });
    assert.equal(status, 0, stderr.toString());
    return stdout.toString().trim();
}

describe("policy pack: its start", function () {
    this.timeout(60_000);

    it("compiles what the engine is served from all rules", async () => {
        const { policies } = loadBundled<typeof import("../../policy-pack/pack")>(resolve(root, "policy-pack/pack.ts"));
        const names = policies.map(({ name }) => name);
        assert.deepEqual(names, ["kura-pack", ...rules.map(({ name }) => name), "kura-pack-end"]);
    });

    it("puts off what the SDK loads to serialize functions, which then works all the same", async () => {
        const script = `
            const { loadLate } = require("./policy-pack/lib/loader");
            loadLate("@npmcli/arborist", "Arborist");
            const { runtime } = require("@pulumi/pulumi");
            const loaded = () => Object.keys(require.cache).filter((path) => path.includes("@npmcli/arborist/lib")).length;
            const before = loaded();
            runtime.computeCodePaths().then((paths) => console.log(before === 1, loaded() > 10, paths.size > 0));
        `;
        assert.equal(run(script), "true true true");
    });
});
