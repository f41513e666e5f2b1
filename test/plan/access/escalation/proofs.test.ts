import assert from "node:assert/strict";
import { isControlId } from "../../../../controls";
import { nevers } from "../../../../plan/access/escalation/claims";
import { escalationProofs } from "../../../../plan/access/escalation/proofs";
import { accessOf } from "../../../support/access";

describe("Proofs of escalation", () => {
    it("each claim is made once and serves a control", () => {
        assert.equal(new Set(nevers.map(({ claim }) => claim)).size, nevers.length);
        assert.deepEqual(
            nevers.filter(({ control }) => !isControlId(control)),
            [],
        );
    });

    for (const stack of ["dev", "prod"]) {
        it(`all hold in ${stack}`, async () => {
            const { model } = await accessOf(stack);
            const proofs = await escalationProofs(model);
            assert.deepEqual(
                proofs.filter(({ holds }) => !holds),
                [],
            );
            for (const { name, evidence } of proofs) {
                assert.match(evidence.join("\n"), /^[1-9]\d* beginnings lead to \d+ things, none of them this/, name);
            }
        });
    }
});
