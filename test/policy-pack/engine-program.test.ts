import assert from "node:assert/strict";
import type { RenderedResource } from "../../plan/engine";
import { evaluate } from "../../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../../policy-pack/lib/resource";
import { plannedStack } from "../support/plans";
import { bootPack, inOrder, type BootedPack } from "./booted-pack";

/** The engine hands over outputs and inputs as one. */
function withOutputs({ id, parent, ...resource }: RenderedResource): ResourceRecord {
    return {
        ...resource,
        inputs: { ...resource.outputs, ...resource.inputs },
        ...(id !== undefined && { id }),
        ...(parent !== undefined && { parent }),
    };
}

describe("policy pack: booted as the engine boots it, on what the program builds", function () {
    this.timeout(120_000);
    let pack: BootedPack;
    before(async () => {
        pack = await bootPack();
    });
    after(() => pack.stop());

    for (const stack of ["dev", "prod"]) {
        it(`finds the same in what the program builds in ${stack}, as it is and with some resources emptied`, async () => {
            const { accounts } = await plannedStack(stack);
            const chosen = accounts.filter(({ name }) => ["network", "fraud"].includes(name));
            for (const { resources } of chosen) {
                const emptied = resources.map((one, i) => (i % 7 === 0 ? { ...one, inputs: {}, outputs: {} } : one));
                for (const given of [resources, emptied]) {
                    const records = given.map(withOutputs);
                    const alone = await Promise.all(records.map((resource) => pack.analyze(resource)));
                    const together = await pack.analyzeStack(records);
                    const expected = evaluate(records);
                    assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(expected));
                    assert.ok(given === resources || expected.length > 5);
                }
            }
        });
    }
});
