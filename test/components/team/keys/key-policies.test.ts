import assert from "node:assert/strict";
import { keyPurposes } from "../../../../components/config/vocabulary";
import { keyPolicy } from "../../../../components/team/keys/key-policies";
import { sample, sampleContext } from "../../../support/contexts";
import { ask, itAnswers, unneeded } from "../questions";
import { context, keyQuestions, managementQuestions, studio } from "./questions";

describe("key policies", () => {
    for (const purpose of keyPurposes) {
        const document = keyPolicy(context, purpose);
        const questions = [...managementQuestions, ...keyQuestions[purpose]];

        describe(`of ${purpose}`, () => {
            itAnswers(() => document, questions, sample.teamAccount);

            it("hold no statement that could be left out", async () => {
                assert.deepEqual(await unneeded(document, questions, sample.teamAccount), []);
            }).timeout(120_000);

            it("allow neither kms:* nor the account as a whole anything", async () => {
                for (const { Sid, Effect, Action, Principal } of document.Statement) {
                    if (Effect === "Allow") {
                        assert.doesNotMatch(JSON.stringify(Action), /kms:\*|kms:Put\*|kms:Create\*/, Sid);
                        assert.doesNotMatch(JSON.stringify(Principal), /:root"/, Sid);
                    }
                }
            });
        });
    }

    it("code that encrypts by itself uses the data key under the agreed encryption context only", async () => {
        const agreed = { "kms:EncryptionContext:team": "radar", "kms:EncryptionContext:use": "scores" };
        const allowed = async (keys: Readonly<Record<string, string | readonly string[]>>, of = context) => {
            const question = {
                who: studio,
                does: "kms:Decrypt",
                on: of.names.arn("kms", "key/00000000-0000-0000-0000-000000000001"),
                with: { "aws:PrincipalOrgID": sample.organizationId, ...keys },
                allowed: true,
            };
            return (await ask(keyPolicy(of, "data"), question, sample.teamAccount)).allowed;
        };
        const whole = { ...agreed, "kms:EncryptionContextKeys": ["team", "use"] };
        assert.equal(await allowed(whole), true);
        assert.equal(await allowed({}), false);
        assert.equal(await allowed({ ...whole, "kms:EncryptionContext:use": "else" }), false);
        assert.equal(await allowed({ ...whole, "kms:EncryptionContextKeys": ["team", "use", "more"] }), false);
        assert.equal(await allowed(whole, sampleContext()), false, "a team that has agreed on none");
    });

    it("names no role that does not exist in the account", async () => {
        const onlyDeveloper = { ann: { email: "ann@example.com", personas: ["developer" as const] } };
        const small = sampleContext({
            features: [],
            members: onlyDeveloper,
            takeOut: { readers: [] },
            dataClass: "public",
        });
        const { names } = small;
        const existing = [
            names.deployerArn,
            ...[names.developerRole("ann"), names.studioRole("ann")].map((role) => names.roleArn(role)),
            ...(["jobs", "intake", "malware-scan", "backup", "alarms"] as const).map((role) =>
                names.roleArn(names.workRole(role)),
            ),
        ];
        for (const purpose of keyPurposes) {
            const named = keyPolicy(small, purpose).Statement.flatMap(({ Principal }) =>
                typeof Principal === "object" ? [Principal.AWS ?? []].flat() : [],
            );
            assert.deepEqual(
                named.filter((arn) => !existing.includes(arn)),
                [],
            );
        }
    });

    it("lets developers read input with the role they sign in with only where the data is open", async () => {
        const readers = (dataClass: "internal" | "confidential") =>
            JSON.stringify(
                keyPolicy(sampleContext({ dataClass }), "data").Statement.find(({ Sid }) => Sid === "WorkersRead"),
            );
        assert.match(readers("internal"), /developer-ann/);
        assert.doesNotMatch(readers("confidential"), /developer-ann/);
    });

    it("gives nobody direct use of the data key unless client-side encryption is asked for", async () => {
        const sids = keyPolicy(sampleContext(), "data").Statement.map(({ Sid }) => Sid);
        assert.ok(!sids.includes("WorkersEncryptThemselves"));
    });

    it("lets Macie use the data key only where the data class asks for it", async () => {
        const sids = (dataClass: "public" | "personal") =>
            keyPolicy(sampleContext({ dataClass }), "data").Statement.map(({ Sid }) => Sid);
        assert.ok(sids("personal").includes("MacieSearches"));
        assert.ok(!sids("public").includes("MacieSearches"));
    });

    it("refuses a team whose policy would be longer than KMS takes", async () => {
        const members = Object.fromEntries(
            Array.from({ length: 60 }, (_, index) => [
                `person-${index}`,
                { email: `person-${index}@example.com`, personas: ["developer" as const] },
            ]),
        );
        assert.throws(
            () => keyPolicy(sampleContext({ members }), "data"),
            /teams\.radar\.members: key policy of data: longer than AWS takes \(\d+\); at most 32768/,
        );
    });
});
