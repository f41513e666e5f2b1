import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { golden } from "../support/golden";
import { plannedStack } from "../support/plans";

/** `npm run golden` sets this, to write the files instead of comparing with them. */
const update = process.env["UPDATE_GOLDEN"] !== undefined;

const largest = 400_000;

describe("the golden summary", () => {
    for (const stack of ["dev", "prod"]) {
        it(`of ${stack} is what the program builds; npm run golden writes it anew`, async () => {
            const { accounts } = await plannedStack(stack);
            const file = resolve(__dirname, `../golden/${stack}.json`);
            const actual = `${JSON.stringify(golden(accounts), undefined, 4)}\n`;
            assert.ok(actual.length < largest, `${actual.length} characters are too many to review`);
            if (update) {
                writeFileSync(file, actual);
            }
            assert.equal(actual, readFileSync(file, "utf8"));
        });
    }
});
