import assert from "node:assert/strict";
import { bucketPurposes, type BucketPurpose } from "../../../../components/config/vocabulary";
import { lifecycleRules } from "../../../../components/storage/keeping";
import { keepingOf, lockOf } from "../../../../components/team/buckets/keeping";
import { sampleContext } from "../../../support/contexts";

const retention = { logDays: 500, evidenceDays: 400, backupDays: 35 };
const context = sampleContext({ retention });

describe("how long buckets keep what they hold", () => {
    const table: readonly (readonly [BucketPurpose, number | undefined, number])[] = [
        ["landing", 7, 400],
        ["input", 365, 35],
        ["work", 365, 35],
        ["artifacts", 365, 35],
        ["outbox", 400, 400],
        ["records", 500, 1],
    ];
    for (const [purpose, current, noncurrent] of table) {
        it(`keeps objects of ${purpose} ${current} days, and their old versions ${noncurrent} more`, async () => {
            const keeping = keepingOf(context, purpose);
            assert.equal(keeping.currentDays, current);
            assert.equal(keeping.noncurrentDays, noncurrent);
        });
    }

    it("keeps old versions as long as recovery points, for which they stand", async () => {
        assert.equal(
            keepingOf(sampleContext({ retention: { ...retention, backupDays: 90 } }), "work").noncurrentDays,
            90,
        );
    });

    it("keeps open data without end, and old versions no longer than short-lived data itself", async () => {
        assert.equal(keepingOf(sampleContext({ dataClass: "public" }), "work").currentDays, undefined);
        const brief = sampleContext({ retention: { ...retention, dataDays: 5 } });
        assert.deepEqual(keepingOf(brief, "work"), { currentDays: 5, noncurrentDays: 5 });
    });

    it("keeps records at least as long as the lock", async () => {
        const longEvidence = sampleContext({ retention: { ...retention, evidenceDays: 900 } });
        assert.equal(keepingOf(longEvidence, "records").currentDays, 900);
    });

    it("does not expire evidence before its lock ends", async () => {
        for (const purpose of bucketPurposes) {
            const lock = lockOf(context, purpose);
            const { currentDays, noncurrentDays } = keepingOf(context, purpose);
            assert.ok(lock === undefined || (currentDays ?? Infinity) + noncurrentDays >= lock.days, purpose);
        }
    });

    it("clears away unfinished uploads and lone delete markers in every bucket", async () => {
        for (const purpose of bucketPurposes) {
            const rules = lifecycleRules(keepingOf(context, purpose));
            const find = (id: string) => rules.find((rule) => rule.id === id);
            assert.deepEqual(find("unfinished-uploads")?.abortIncompleteMultipartUpload, { daysAfterInitiation: 3 });
            assert.deepEqual(find("lone-delete-markers")?.expiration, { expiredObjectDeleteMarker: true });
            assert.ok(rules.every(({ status }) => status === "Enabled"));
        }
    });

    it("moves evidence, which hardly anybody reads, to cheap storage", async () => {
        for (const purpose of bucketPurposes) {
            const rule = lifecycleRules(keepingOf(context, purpose)).find(({ id }) => id === "old-versions");
            const cold = purpose === "landing" || purpose === "outbox";
            assert.deepEqual(
                rule?.noncurrentVersionTransitions,
                cold ? [{ noncurrentDays: 30, storageClass: "GLACIER_IR" }] : undefined,
            );
        }
    });
});
