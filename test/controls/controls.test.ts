import assert from "node:assert/strict";
import { controlOf, controls, isControlId } from "../../controls";

describe("the list of controls", () => {
    it("is as long as a person can read", async () => {
        assert.ok(controls.length >= 30 && controls.length <= 40, `${controls.length} controls`);
    });

    for (const control of controls) {
        describe(control.id, () => {
            it("has an id in kebab case", async () => {
                assert.match(control.id, /^[a-z]+(-[a-z]+)*$/);
            });

            it("is one sentence that says what holds, and one that says what happens without it", async () => {
                for (const sentence of [control.statement, control.threat]) {
                    assert.match(sentence, /^[A-Z].{25,}[^.]\.$/);
                    assert.doesNotMatch(sentence, /\. [A-Z]/, "one sentence is enough");
                }
            });

            it("serves requirements, each named once and in their order", async () => {
                const numbers = control.requirements.map((id) => Number(/^R(\d+)$/.exec(id)?.[1]));
                assert.ok(numbers.length > 0);
                assert.deepEqual(
                    numbers,
                    [...new Set(numbers)].sort((a, b) => a - b),
                );
            });

            it("names ids of frameworks in their own form", async () => {
                const { nist, cis = [] } = control.frameworks;
                assert.ok(nist.length > 0);
                for (const id of nist) assert.match(id, /^[A-Z]{2}-[1-9]\d?(\([1-9]\d?\))?$/);
                for (const id of cis) assert.match(id, /^[1-5]\.\d{1,2}(\.\d)?$/);
                assert.match(control.attack ?? "T1000", /^T1\d{3}(\.\d{3})?$/);
            });
        });
    }

    it("is asked by id", async () => {
        assert.equal(controlOf("own-keys").id, "own-keys");
        assert.ok(isControlId("own-keys"));
        assert.ok(!isControlId("own-kees"));
    });
});
