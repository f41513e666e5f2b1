import assert from "node:assert/strict";
import { allMutants, subjectOf, type Placed } from "../../mutations/environment";
import { Judge } from "../../mutations/judge";
import { titleOf } from "../../mutations/mutant";
import { chosen } from "../../mutations/run";

const falseClosures = [
    "an inverted StringNotEquals on the endpoint in a key policy",
    "a role exempt from the bucket's endpoint rule",
    "a bucket-name wildcard in an endpoint policy",
    ".amazonaws.com in the allow-list",
    "a stateless pass for fragments",
    "an Allow of sagemaker:* beside the encryption condition",
    "key administration in the execution role",
    "a self-referencing group shared by all users",
];

describe("mutants of the development environment", function () {
    this.timeout(600_000);
    let judge: Judge;
    let all: readonly Placed[];

    before(async () => {
        const subject = await subjectOf("dev");
        all = allMutants(subject).placed;
        judge = new Judge(subject);
        await judge.prepare();
    });

    for (const name of falseClosures) {
        it(`are found: ${name}`, async () => {
            const those = all.filter(({ mutant }) => mutant.change === name);
            assert.ok(those.length > 0, "no such mutant");
            const verdicts = await Promise.all(those.map((placed) => judge.verdict(placed)));
            assert.deepEqual(
                verdicts.filter(({ by }) => ["covered", "harmless", "survives"].includes(by)),
                [],
            );
        });
    }

    it("are found or do no harm, in a sample of all of them", async () => {
        const sample = chosen(all, { stack: "dev", filters: [], sample: 60, seed: 1 });
        const surviving: string[] = [];
        for (const placed of sample) {
            if ((await judge.verdict(placed)).by === "survives") {
                surviving.push(titleOf(placed.mutant));
            }
        }
        // Three in a hundred may survive; of so few, two.
        assert.ok(surviving.length <= 2, surviving.join("\n"));
    });

    it("are the same each time", async () => {
        const again = allMutants(await subjectOf("dev")).placed.map(({ mutant }) => titleOf(mutant));
        assert.deepEqual(
            all.map(({ mutant }) => titleOf(mutant)),
            again,
        );
    });
});
