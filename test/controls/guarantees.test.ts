import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guaranteesIn, readGuarantees } from "../../plan/controls/guarantees";
import { projectDirectory } from "../support/config";

const source = (lines: string) => `/**\n * A thing.\n *\n * Guarantees:\n${lines} */\nexport class Thing {}\n`;

const sentences = (file: string) =>
    readFileSync(file, "utf8")
        .replace(/" \+\s+"/g, "")
        .replace(/\s+/g, " ");

describe("guarantees of components", () => {
    const all = readGuarantees();
    const tests = readdirSync(join(projectDirectory, "test/components"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => sentences(join(projectDirectory, "test/components", file)))
        .join("\n");

    for (const { sentence, component, file } of all) {
        it(`${component} (${file}): ${sentence}`, async () => {
            const named = [`("${sentence}"`, `( "${sentence}"`, `(\`${sentence} (`].some((name) =>
                tests.includes(name),
            );
            assert.ok(named, "no test or group of tests has this name, word for word");
        });
    }

    it("are listed by every component that lists any", async () => {
        const listing = readdirSync(join(projectDirectory, "components"), { recursive: true, encoding: "utf8" })
            .filter((file) => file.endsWith(".ts"))
            .map((file) => `components/${file}`)
            .filter((file) => readFileSync(join(projectDirectory, file), "utf8").includes("Guarantees:"));
        assert.deepEqual([...new Set(all.map(({ file }) => file))], listing.sort());
    });
});

describe("a guarantee as it is read", () => {
    it("is a sentence and its control", async () => {
        assert.deepEqual(guaranteesIn(source(" * - it holds [own-keys]\n * - it rests\n"), "thing.ts"), [
            { sentence: "it holds", control: "own-keys", component: "Thing", file: "thing.ts" },
            { sentence: "it rests", control: "", component: "Thing", file: "thing.ts" },
        ]);
    });

    it("may go over several lines", async () => {
        const [long, wrapped] = guaranteesIn(
            source(" * - it holds,\n *   and rests [a-b]\n * - rests\n *   [c]\n"),
            "t.ts",
        );
        assert.deepEqual([long?.sentence, long?.control], ["it holds, and rests", "a-b"]);
        assert.deepEqual([wrapped?.sentence, wrapped?.control], ["rests", "c"]);
    });
});
