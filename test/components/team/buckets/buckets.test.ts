import assert from "node:assert/strict";
import { bucketPurposes, type BucketPurpose } from "../../../../components/config/vocabulary";
import { bucketPolicy } from "../../../../components/team/buckets/bucket-policies";
import { Buckets } from "../../../../components/team/buckets/buckets";
import { sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";

const keyArn = (purpose: string) => `arn:aws:kms:ap-northeast-1:200000000001:key/${purpose}`;
const keyArns = {
    data: keyArn("data"),
    notebooks: keyArn("notebooks"),
    logs: keyArn("logs"),
    images: keyArn("images"),
    backup: keyArn("backup"),
};

describe("Buckets", () => {
    const context = sampleContext();
    const { names } = context;
    let created: Created;

    before(async () => {
        ({ created } = await deploy(() => new Buckets("buckets", { context, keyArns })));
    });

    function partOf(purpose: BucketPurpose, part: string, from = created) {
        const resource = from.byName(`buckets-${purpose}-${part}`);
        assert.equal(resource.inputs["bucket"], names.bucket(purpose));
        return resource;
    }

    it("every bucket encrypts with its own key under a bucket key and takes no key from the caller", async () => {
        for (const purpose of bucketPurposes) {
            assert.deepEqual(partOf(purpose, "encryption").inputs["rules"], [
                {
                    applyServerSideEncryptionByDefault: {
                        sseAlgorithm: "aws:kms",
                        kmsMasterKeyId: keyArn(purpose === "records" ? "logs" : "data"),
                    },
                    bucketKeyEnabled: true,
                    blockedEncryptionTypes: ["SSE-C"],
                },
            ]);
        }
    });

    it("every bucket blocks public access and knows no access control lists", async () => {
        for (const purpose of bucketPurposes) {
            const { bucket, ...blocks } = partOf(purpose, "not-public").inputs;
            assert.deepEqual(blocks, {
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            });
            assert.equal(bucket, names.bucket(purpose));
            assert.deepEqual(partOf(purpose, "owner").inputs["rule"], { objectOwnership: "BucketOwnerEnforced" });
        }
    });

    it("every bucket keeps versions, cannot be emptied by the program and is protected from deletion", async () => {
        for (const purpose of bucketPurposes) {
            const { inputs, protect, retainOnDelete } = created.byName(`buckets-${purpose}`);
            assert.equal(inputs["bucket"], names.bucket(purpose));
            assert.equal(inputs["forceDestroy"], false);
            assert.equal(protect, true);
            assert.equal(retainOnDelete, true);
            assert.deepEqual(partOf(purpose, "versions").inputs["versioningConfiguration"], { status: "Enabled" });
        }
    });

    it("evidence is locked: records in compliance mode, landing and outbox in governance mode", async () => {
        const modes = { landing: "GOVERNANCE", outbox: "GOVERNANCE", records: "COMPLIANCE" } as const;
        for (const [purpose, mode] of Object.entries(modes)) {
            assert.equal(created.byName(`buckets-${purpose}`).inputs["objectLockEnabled"], true);
            const lock = created.byName(`buckets-${purpose}-lock`);
            assert.deepEqual(lock.inputs["rule"], { defaultRetention: { mode, days: 400 } });
            assert.equal(lock.protect, true);
        }
        assert.equal(created.ofType("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration").length, 3);
    });

    it("data expires as its class and the team say", async () => {
        const expiryOf = async (team: Parameters<typeof sampleContext>[0]) => {
            const { created } = await deploy(() => new Buckets("buckets", { context: sampleContext(team), keyArns }));
            const rules = JSON.stringify(partOf("work", "lifecycle", created).inputs["rules"]);
            return /"expiration":\{"days":(\d+)\}/.exec(rules)?.[1];
        };
        const { retention } = context.team;
        assert.equal(await expiryOf({ dataClass: "personal" }), "365");
        assert.equal(await expiryOf({ dataClass: "confidential" }), undefined);
        assert.equal(await expiryOf({ dataClass: "personal", retention: { ...retention, dataDays: 90 } }), "90");
    });

    it("every bucket has its policy", async () => {
        for (const purpose of bucketPurposes) {
            assert.equal(partOf(purpose, "policy").inputs["policy"], JSON.stringify(bucketPolicy(context, purpose)));
        }
    });

    it("tag changes in the outbox are told to EventBridge", async () => {
        const { inputs } = created.one("aws:s3/bucketNotification:BucketNotification");
        assert.deepEqual(inputs, { bucket: names.bucket("outbox"), eventbridge: true });
    });

    it("Macie looks for personal data where the data class asks for it", async () => {
        for (const [dataClass, searched] of [
            ["public", 0],
            ["internal", 0],
            ["confidential", 1],
            ["personal", 1],
        ] as const) {
            const { created } = await deploy(
                () => new Buckets("b", { context: sampleContext({ dataClass }), keyArns }),
            );
            assert.equal(created.ofType("aws:macie2/account:Account").length, searched, dataClass);
        }
    });

    it("Macie is switched on and looks through input and work every week", async () => {
        assert.equal(created.one("aws:macie2/account:Account").inputs["status"], "ENABLED");
        const { inputs } = created.one("aws:macie2/classificationJob:ClassificationJob");
        assert.equal(inputs["jobType"], "SCHEDULED");
        assert.deepEqual(inputs["scheduleFrequency"], { weeklySchedule: "SUNDAY" });
        assert.equal(inputs["samplingPercentage"], 100);
        assert.deepEqual(inputs["s3JobDefinition"], {
            bucketDefinitions: [
                { accountId: context.team.accountId, buckets: [names.bucket("input"), names.bucket("work")] },
            ],
        });
    });
});
