import assert from "node:assert/strict";
import { dailyQuestions, questions } from "../../../../access/questions";
import type { ProofResult } from "../../../../plan/proofs/result";
import { answersTo } from "../../../../plan/access/questions/answers";
import { answerMatrix } from "../../../../plan/access/questions/matrix";
import { accessProofs, sentence } from "../../../../plan/access/questions/proofs";
import { accessOf, changed, sampleAccess } from "../../../support/access";
import { unrecordedPlaces } from "../../../../plan/access/questions/scene";

function failing(proofs: readonly ProofResult[]): readonly (readonly string[])[] {
    return proofs.filter(({ holds }) => !holds).map(({ name, evidence }) => [name, ...evidence]);
}

describe("questions", () => {
    for (const stack of ["dev", "prod"]) {
        it(`of every day are answered as they must be for every team of ${stack}`, async () => {
            const proofs = await accessProofs((await accessOf(stack)).model);
            assert.deepEqual(failing(proofs), []);
        });
    }

    it("are answered as they must be in every combination, for every team of prod", async () => {
        const proofs = await accessProofs((await accessOf("prod")).model, { asked: questions });
        assert.deepEqual(failing(proofs), []);
    });

    it("are answered as they must be where teams share endpoints, also before those are recorded", async () => {
        const range = "10.79.48.0/20";
        const shared = { kind: "shared", range, vpcId: "vpc-0e0e0e0e0e0e0e0e0" } as const;
        const recorded = await sampleAccess({ endpoints: shared });
        assert.deepEqual(unrecordedPlaces(recorded.config), []);
        assert.deepEqual(failing(await accessProofs(recorded.model)), []);

        const early = await sampleAccess({ endpoints: { kind: "shared", range } });
        const unrecorded = unrecordedPlaces(early.config);
        assert.deepEqual(unrecorded, ["vpc:radar"]);
        assert.deepEqual(failing(await accessProofs(early.model, { unrecorded })), []);
        assert.ok(failing(await accessProofs(early.model)).length > 0);
    });

    it("find a bucket whose policy is lost, and say by which statement somebody gets in", async () => {
        const document = { Version: "2012-10-17", Statement: [] };
        const opened = changed(await accessOf("dev"), "fraud-buckets-landing-policy", {
            policy: JSON.stringify(document),
        });
        const [gate] = (await accessProofs(opened.model)).filter(({ name }) =>
            name.startsWith("A role with everything"),
        );
        assert.equal(gate?.holds, false);
        assert.equal(gate?.control, "buckets-guarded");
        assert.match(
            gate?.evidence[0] ?? "",
            /^fraud: administrator never reads object on object:landing from zone; must be refused and is allowed by s3:GetObject \(identity allows: /,
        );
    });

    it("are each asked of a team of dev or prod at least", async () => {
        const given = [
            ...(await answersTo((await accessOf("dev")).model, dailyQuestions)),
            ...(await answersTo((await accessOf("prod")).model, dailyQuestions)),
        ];
        const asked = new Set(given.map(({ question }) => question));
        assert.deepEqual(dailyQuestions.filter((question) => !asked.has(question)).map(sentence), []);
    });

    it("say in a line what was asked, of whom, and why the answer is another", async () => {
        const model = (await accessOf("dev")).model;
        const [question] = dailyQuestions.filter(({ does, who }) => does === "s3:GetObject" && who === "infra-admin");
        assert.ok(question);
        const turned = { ...question, answer: "may" as const };
        const [proof] = await accessProofs(model, { asked: [turned] });
        assert.equal(proof?.holds, false);
        assert.match(
            proof?.evidence[0] ?? "",
            /^fraud: infra-admin may s3:GetObject on object:work from entrance; must be allowed and is refused \(/,
        );
    });

    it("make a matrix with an answer for each team", async () => {
        const asked = dailyQuestions.filter(({ who, does }) => who === "studio" && does === "reads object");
        const rows = await answerMatrix((await accessOf("dev")).model, asked);
        const row = rows.find(({ question }) => question.on === "object:work" && question.from === "zone");
        assert.deepEqual(row?.allowed, { fraud: true, vision: true });
        assert.equal(row?.sentence, "studio may reads object on object:work from zone");
    });
});
