import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { forgetBundle, freshBundle, keepBundle } from "../../policy-pack/lib/bundle-cache";
import { bundleOf, runBundle } from "../../policy-pack/lib/loader";
import { rules } from "../../policy-pack/rules";

const root = resolve(__dirname, "../..");

/** Runs a script in a fresh process, where nothing of the SDK has been loaded yet. */
function run(script: string): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], { cwd: root });
    assert.equal(status, 0, stderr.toString());
    return stdout.toString().trim();
}

async function load<T>(entry: string): Promise<T> {
    return runBundle<T>(entry, await bundleOf(entry));
}

describe("policy pack: its start", function () {
    this.timeout(60_000);

    it("compiles what the engine is served from all rules", async () => {
        const { policies } = await load<typeof import("../../policy-pack/pack")>(resolve(root, "policy-pack/pack.ts"));
        const names = policies.map(({ name }) => name);
        assert.deepEqual(names, ["kura-pack", ...rules.map(({ name }) => name), "kura-pack-end"]);
    });

    it("compiles anew as soon as a file has changed that it was compiled from", async () => {
        const folder = join(root, "node_modules/.cache/kura-policy-pack-test");
        mkdirSync(folder, { recursive: true });
        try {
            const [entry, other] = [join(folder, "entry.ts"), join(folder, "other.ts")];
            writeFileSync(entry, 'export { value } from "./other";\n');
            writeFileSync(other, "export const value = 1;\n");
            forgetBundle(entry);
            assert.equal(freshBundle(entry), undefined);
            assert.deepEqual(await load(entry), { value: 1 });
            assert.match(freshBundle(entry) ?? "", /value = 1/);
            assert.deepEqual(await load(entry), { value: 1 });
            writeFileSync(other, "export const value = 2;\n");
            assert.equal(freshBundle(entry), undefined);
            assert.deepEqual(await load(entry), { value: 2 });
            rmSync(other);
            assert.equal(freshBundle(entry), undefined);
        } finally {
            forgetBundle(join(folder, "entry.ts"));
            rmSync(folder, { recursive: true });
        }
    });

    it("keeps nothing of a compilation during which a file was saved", async () => {
        const entry = resolve(root, "policy-pack/pack.ts");
        await bundleOf(entry);
        const before = freshBundle(entry);
        assert.equal(keepBundle(entry, { code: "half", sources: [entry], began: 0 }), "half");
        assert.equal(freshBundle(entry), before);
    });

    it("starts all the same where no bundle can be kept", async () => {
        const entry = join(root, "node_modules/absent/pack.ts");
        assert.equal(keepBundle(entry, { code: "1", sources: [join(root, "absent.ts")], began: 0 }), "1");
        assert.equal(freshBundle(entry), undefined);
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
