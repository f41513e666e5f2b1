import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compiled } from "../../plan/compiled.cjs";

describe("the compiled command line", () => {
    let project = "";
    // As long ago as files mostly are: what changes while it is compiled is not kept.
    const write = (file: string, text: string, seconds = 1_000_000_000) => {
        writeFileSync(join(project, file), text);
        utimesSync(join(project, file), seconds, seconds);
    };
    const kept = () => join(project, "node_modules/.cache/kura/plan-main-ts.json");

    const settled = () => ["", "plan"].forEach((each) => utimesSync(join(project, each), 1_000_000_000, 1_000_000_000));

    beforeEach(() => {
        project = mkdtempSync(join(tmpdir(), "kura-"));
        mkdirSync(join(project, "plan"));
        write("tsconfig.json", "{}");
        write("plan/main.ts", `import { word } from "./word";\nconsole.log(word);\n`);
        write("plan/word.ts", `export const word = "one";\n`);
        settled();
    });

    afterEach(() => rmSync(project, { recursive: true }));

    it("holds all files in one", () => {
        assert.match(compiled(project, "plan/main.ts"), /word = "one"/);
    });

    it("is taken from where it was kept while nothing changes", () => {
        const first = compiled(project, "plan/main.ts");
        const marked = JSON.parse(readFileSync(kept(), "utf8")) as { code: string };
        writeFileSync(kept(), JSON.stringify({ ...marked, code: `${first}// kept` }));
        assert.equal(compiled(project, "plan/main.ts"), `${first}// kept`);
    });

    it("is made anew when an imported file has changed, if only in time", () => {
        compiled(project, "plan/main.ts");
        write("plan/word.ts", `export const word = "two";\n`, 1_000_000_001);
        assert.match(compiled(project, "plan/main.ts"), /word = "two"/);
    });

    it("is made anew after a file was saved while it was made", () => {
        const now = Date.now() / 1000 + 1;
        write("plan/word.ts", `export const word = "now";\n`, now);
        compiled(project, "plan/main.ts");
        write("plan/word.ts", `export const word = "new";\n`, now);
        assert.match(compiled(project, "plan/main.ts"), /word = "new"/);
    });

    it("is made anew when a file comes that is found before another", () => {
        rmSync(join(project, "plan/word.ts"));
        mkdirSync(join(project, "plan/word"));
        write("plan/word/index.ts", `export const word = "deep";\n`);
        utimesSync(join(project, "plan/word"), 1_000_000_000, 1_000_000_000);
        settled();
        assert.match(compiled(project, "plan/main.ts"), /word = "deep"/);
        write("plan/word.ts", `export const word = "near";\n`);
        assert.match(compiled(project, "plan/main.ts"), /word = "near"/);
    });

    it("is made anew where what was kept is broken, and leaves no draft behind", () => {
        compiled(project, "plan/main.ts");
        writeFileSync(kept(), `{"version": "v2`);
        assert.match(compiled(project, "plan/main.ts"), /word = "one"/);
        assert.deepEqual(readdirSync(join(project, "node_modules/.cache/kura")), ["plan-main-ts.json"]);
    });

    it("is made without being kept where nothing can be written", () => {
        write("node_modules", "a file where a directory would be");
        assert.match(compiled(project, "plan/main.ts"), /word = "one"/);
    });
});
