import assert from "node:assert/strict";
import { sampleContext } from "../../../support/contexts";
import { answer, itAnswers, planOf, policiesOf, type Row } from "./asking";
import { peopleQuestions } from "./people-questions";
import * as the from "./things";

describe("people", () => {
    for (const group of peopleQuestions) {
        describe(group.role, () => {
            itAnswers(group);
        });
    }

    it("cannot open Studio while the entrance is not recorded", async () => {
        const of = sampleContext({}, { entranceRecorded: false });
        const plan = planOf("developer-ann", of);
        const open: Row = ["sagemaker:CreatePresignedDomainUrl", the.sageMaker("user-profile/d-1/ann"), "no"];
        for (const place of ["entrance", "room", "zone"] as const) {
            assert.equal((await answer(plan, open, place, "own", policiesOf(plan, of), of)).allowed, false, place);
        }
    });

    it("look at input from the terminal only where the data is not confidential", async () => {
        const read: Row = ["s3:GetObject", the.object("input"), "no"];
        const decrypt: Row = ["kms:Decrypt", the.key, "no", "entrance", the.through("s3", "data", "input")];
        for (const [dataClass, allowed] of [
            ["public", true],
            ["internal", true],
            ["confidential", false],
        ] as const) {
            const of = sampleContext({ dataClass });
            const plan = planOf("developer-ann", of);
            for (const row of [read, decrypt]) {
                const given = await answer(plan, row, "entrance", "own", policiesOf(plan, of), of);
                assert.equal(given.allowed, allowed, `${dataClass} ${row[0]}: ${given.decidedBy}`);
            }
        }
    });
});
