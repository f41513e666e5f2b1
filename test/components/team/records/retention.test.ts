import assert from "node:assert/strict";
import { roundUpRetention } from "../../../../components/team/records/retention";

describe("retention of log groups", () => {
    const table: readonly (readonly [number, number])[] = [
        [1, 1],
        [2, 3],
        [365, 365],
        [366, 400],
        [400, 400],
        [401, 545],
        [3653, 3653],
    ];
    for (const [asked, given] of table) {
        it(`keeps ${asked} days for ${given}`, async () => {
            assert.equal(roundUpRetention(asked), given);
        });
    }

    it("refuses more than ten years rather than keep less than asked", async () => {
        assert.throws(() => roundUpRetention(3654), /retention\.logDays: longer than .*3654/);
    });
});
