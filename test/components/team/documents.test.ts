import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bucketPurposes, keyPurposes } from "../../../components/config/vocabulary";
import type { PolicyDocument } from "../../../components/iam/document";
import { bucketPolicy } from "../../../components/team/buckets/bucket-policies";
import { keyPolicy } from "../../../components/team/keys/key-policies";
import { context } from "./keys/questions";

/** `npm run golden` sets this, to write the files instead of comparing with them. */
const update = process.env["UPDATE_GOLDEN"] !== undefined;

/** One line for each statement: what a reviewer has to see is the statement that changed. */
function shown(documents: Readonly<Record<string, PolicyDocument>>): string {
    const lines = Object.entries(documents).flatMap(([name, { Statement }]) => [
        `# ${name}`,
        ...Statement.map((statement) => JSON.stringify(statement)),
        "",
    ]);
    return lines.join("\n");
}

/** A change in who can do what is seen before it is merged (R6). */
describe("documents of a team that has everything", () => {
    const documents = {
        "key-policies": Object.fromEntries(keyPurposes.map((purpose) => [purpose, keyPolicy(context, purpose)])),
        "bucket-policies": Object.fromEntries(
            bucketPurposes.map((purpose) => [purpose, bucketPolicy(context, purpose)]),
        ),
    };
    for (const [name, policies] of Object.entries(documents)) {
        it(`${name} are the reviewed ones; npm run golden writes them anew`, async () => {
            const file = resolve(__dirname, `../../golden/documents/${name}.jsonl`);
            if (update) {
                writeFileSync(file, shown(policies));
            }
            assert.equal(shown(policies), readFileSync(file, "utf8"));
        });
    }
});
