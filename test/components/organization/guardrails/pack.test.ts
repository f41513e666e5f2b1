import assert from "node:assert/strict";
import fc from "fast-check";
import { policy, toJson, type PolicyDocument, type Statement } from "../../../../components/iam/document";
import { pack } from "../../../../components/organization/guardrails/pack";

const limits = { size: 1_000, count: 6 };

function statement(sid: string, length: number): Statement {
    return { Sid: sid, Effect: "Deny", Action: `s3:${"x".repeat(length)}`, Resource: "*" };
}

/** Statements that fit by far: 4,000 characters into 6,000. */
const catalogues = fc
    .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z]{3,12}$/), fc.integer({ min: 1, max: 100 })), {
        selector: ([sid]) => sid,
        minLength: 1,
        maxLength: 20,
    })
    .map((entries) => entries.map(([sid, length]) => statement(sid, length)));

const sidsOf = ({ Statement: statements }: PolicyDocument) => statements.map(({ Sid }) => Sid);
const binsOf = (documents: readonly PolicyDocument[]) =>
    new Map(documents.flatMap((document, bin) => sidsOf(document).map((sid) => [sid, bin] as const)));

describe("packing of guard rails", () => {
    it("puts every statement into exactly one policy", async () => {
        fc.assert(
            fc.property(catalogues, (statements) => {
                const packed = pack(statements, limits, "x").flatMap(sidsOf);
                assert.deepEqual([...packed].sort(), statements.map(({ Sid }) => Sid).sort());
            }),
        );
    });

    it("makes no policy longer, and no more of them, than AWS takes, and none that is empty", async () => {
        fc.assert(
            fc.property(catalogues, (statements) => {
                const packed = pack(statements, limits, "x");
                assert.ok(packed.length <= limits.count);
                for (const document of packed) {
                    assert.ok(toJson(document).length <= limits.size);
                    assert.ok(document.Statement.length > 0);
                }
            }),
        );
    });

    it("does not depend on the order of the catalogue", async () => {
        fc.assert(
            fc.property(catalogues, (statements) => {
                assert.deepEqual(pack([...statements].reverse(), limits, "x"), pack(statements, limits, "x"));
            }),
        );
    });

    it("moves nothing when a statement is added and the number of policies stays", async () => {
        const statements = Array.from({ length: 24 }, (_, index) => statement(`Rail${index}`, 40));
        const before = pack(statements, limits, "x");
        const after = pack([...statements, statement("New", 1)], limits, "x");
        assert.equal(after.length, before.length);
        const moved = [...binsOf(before)].filter(([sid, bin]) => binsOf(after).get(sid) !== bin);
        assert.deepEqual(moved, []);
    });

    it("moves few when a policy more is needed", async () => {
        const statements = Array.from({ length: 60 }, (_, index) => statement(`Rail${index}`, 20));
        const most = { size: 2_000, count: 6 };
        const before = pack(statements, most, "x");
        const more = Array.from({ length: 15 }, (_, index) => statement(`More${index}`, 20));
        const after = pack([...statements, ...more], most, "x");
        assert.equal(after.length, before.length + 1);
        const moved = [...binsOf(before)].filter(([sid, bin]) => binsOf(after).get(sid) !== bin).length;
        assert.ok(moved <= statements.length / 2, `${moved} of ${statements.length} moved`);
    });

    it("says what does not fit, and by how much", async () => {
        assert.throws(
            () => pack([statement("Long", 1_000)], limits, "guard rails of teams"),
            /guard rails of teams\.Long: longer than AWS takes \(\d+ characters.*\); at most 1000; divide the statement/,
        );
        const many = Array.from({ length: 60 }, (_, index) => statement(`Rail${index}`, 100));
        assert.throws(
            () => pack(many, limits, "guard rails of teams"),
            /guard rails of teams: 60 statements are longer than AWS takes \(\d+ characters\); at most 6 policies of 1000/,
        );
    });

    it("keeps a lone statement that just fits", async () => {
        const room = limits.size - toJson(policy(statement("Only", 0))).length;
        assert.equal(pack([statement("Only", room)], limits, "x").length, 1);
        assert.throws(() => pack([statement("Only", room + 1)], limits, "x"));
    });
});
