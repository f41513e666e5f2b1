import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configDocs, configDocsFile } from "../../plan/config-docs";
import { projectDirectory } from "../support/config";

describe("the configuration reference", () => {
    it("is as fresh as the schema; if not: npm run kura -- config-docs", async () => {
        assert.equal(readFileSync(join(projectDirectory, configDocsFile), "utf8"), configDocs(projectDirectory));
    });

    it("explains every key in a sentence", async () => {
        const rows = configDocs(projectDirectory)
            .split("\n")
            .filter((line) => line.startsWith("| `"));
        assert.ok(rows.length > 50);
        for (const row of rows) {
            const [, , meaning] = row.split(/(?<!\\)\|/);
            assert.match(meaning ?? "", /^ \S.{10,}\. $/, row);
        }
    });
});
