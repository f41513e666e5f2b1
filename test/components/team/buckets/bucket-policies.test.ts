import assert from "node:assert/strict";
import { bucketPurposes } from "../../../../components/config/vocabulary";
import { bucketPolicy } from "../../../../components/team/buckets/bucket-policies";
import { sample, sampleContext } from "../../../support/contexts";
import { ask, itAnswers, unneeded } from "../questions";
import { bucketQuestions, context } from "./questions";

describe("bucket policies", () => {
    for (const purpose of bucketPurposes) {
        const document = bucketPolicy(context, purpose);
        const questions = bucketQuestions[purpose];

        describe(`of ${purpose}`, () => {
            itAnswers(() => document, questions, sample.teamAccount);

            it("hold no statement that could be left out", async () => {
                assert.deepEqual(await unneeded(document, questions, sample.teamAccount), []);
            }).timeout(120_000);
        });
    }

    it("let developers read open data with the role they sign in with", async () => {
        const { names } = context;
        for (const [dataClass, allowed] of [
            ["public", true],
            ["internal", true],
            ["confidential", false],
        ] as const) {
            const answer = await ask(
                bucketPolicy(sampleContext({ dataClass }), "input"),
                {
                    who: names.roleArn(names.developerRole("bob")),
                    does: "s3:GetObject",
                    on: `${names.bucketArn("input")}/file.csv`,
                    with: { "aws:PrincipalOrgID": sample.organizationId, "aws:VpceAccount": sample.networkAccount },
                    allowed,
                },
                sample.teamAccount,
            );
            assert.equal(answer.allowed, allowed, `${dataClass}: ${answer.decidedBy}`);
        }
    });

    it("what waits in the outbox is read by its named readers only, after a release approver has marked that version", async () => {
        const { names } = context;
        const document = bucketPolicy(context, "outbox");
        const keys = { "aws:PrincipalOrgID": sample.organizationId, "aws:VpceAccount": sample.networkAccount };
        const marking = { "s3:RequestObjectTag/kura:release": "approved", "s3:RequestObjectTagKeys": ["kura:release"] };
        const allowed = async (who: string, does: string, more: Record<string, string | string[]> = {}) => {
            const on = `${names.bucketArn("outbox")}/file.csv`;
            const question = { who, does: `s3:${does}`, on, with: { ...keys, ...more }, allowed: true };
            return (await ask(document, question, sample.teamAccount)).allowed;
        };
        const developer = names.roleArn(names.developerRole("ann"));
        const approver = names.roleArn(names.personaRole("release-approver"));
        const marked = { "s3:ExistingObjectTag/kura:release": "approved" };

        assert.equal(await allowed(sample.reader, "GetObject", marked), true);
        assert.equal(await allowed(sample.reader, "GetObject"), false);
        assert.equal(await allowed(approver, "PutObjectVersionTagging", marking), true);
        for (const other of [developer, names.deployerArn, sample.reader]) {
            assert.equal(await allowed(other, "PutObjectVersionTagging", marking), false, other);
        }
        for (const other of [developer, names.deployerArn, approver]) {
            assert.equal(await allowed(other, "GetObject", marked), false, other);
        }
    });

    it("allow nobody anything where a team has no readers: then nothing leaves", async () => {
        const outbox = bucketPolicy(sampleContext({ takeOut: { readers: [] } }), "outbox");
        assert.deepEqual(
            outbox.Statement.filter(({ Effect }) => Effect === "Allow"),
            [],
        );
        assert.ok(!JSON.stringify(outbox).includes('"OnlyReadersRead"'));
    });

    it("keep everybody from objects of a bucket that nobody has a use for", async () => {
        const records = bucketPolicy(sampleContext({ features: [], members: {} }), "records");
        const statement = records.Statement.find(({ Sid }) => Sid === "NothingElseIsDoneToObjects");
        assert.equal(statement?.Action, "s3:*");
    });

    it("refuse a team whose policy would be longer than S3 takes", async () => {
        const members = Object.fromEntries(
            Array.from({ length: 80 }, (_, index) => [
                `person-${index}`,
                { email: `person-${index}@example.com`, personas: ["developer" as const] },
            ]),
        );
        assert.throws(
            () => bucketPolicy(sampleContext({ members }), "outbox"),
            /bucket policy of outbox: longer than AWS takes/,
        );
    });
});
