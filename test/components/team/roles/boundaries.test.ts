import assert from "node:assert/strict";
import { policy, type PolicyDocument } from "../../../../components/iam/document";
import { answer, itAnswers, planOf, policiesOf, type Group, type Policies } from "./asking";
import { carelessQuestions } from "./careless-questions";

describe("boundaries and guards, after somebody has allowed everything", () => {
    for (const group of carelessQuestions) {
        describe(group.role, () => {
            itAnswers(group, "careless");
        });
    }

    for (const group of carelessQuestions.filter(({ role }) => role !== "jobs")) {
        it(`of ${group.role} hold no statement that changes no answer`, async function () {
            this.timeout(120_000);
            assert.deepEqual(await superfluous(group), superfluousTwins(group));
        });
    }
});

/**
 * AWS has called the conditions on keys by two names. The evaluator knows the newer one for each action, so the statements for
 * the other never decide here.
 */
function superfluousTwins({ role }: Group): string[] {
    const twins = ["VolumeKmsKey", "OutputKmsKey", "FeatureGroupOnlineStoreKmsKey", "FeatureGroupOfflineStoreKmsKey"];
    return role === "studio-ann" ? twins.map((key) => `DenyForeign${key}`) : [];
}

/** Names of the statements without which every answer to the group stays as it is. */
async function superfluous(group: Group): Promise<string[]> {
    const groups = carelessQuestions.filter(
        ({ role }) => role === group.role || (role === "jobs" && group.role === "studio-ann"),
    );
    const { boundary, guards } = policiesOf(planOf(group.role));
    const found: string[] = [];
    for (const statement of [boundary, ...guards].flatMap((document) => document.Statement)) {
        const without = (document: PolicyDocument) =>
            policy(document.Statement.filter((other) => other.Sid !== statement.Sid));
        const policies = { boundary: without(boundary), guards: guards.map(without) };
        if (!(await changesAnAnswer(groups, policies))) {
            found.push(statement.Sid);
        }
    }
    return found;
}

async function changesAnAnswer(groups: readonly Group[], policies: Policies): Promise<boolean> {
    for (const { role, from, rows } of groups) {
        for (const row of rows) {
            const { allowed } = await answer(planOf(role), row, from, "careless", policies);
            if ((allowed ? "yes" : "no") !== row[2]) {
                return true;
            }
        }
    }
    return false;
}
