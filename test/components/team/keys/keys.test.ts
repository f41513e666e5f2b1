import assert from "node:assert/strict";
import { keyPurposes } from "../../../../components/config/vocabulary";
import { Keys } from "../../../../components/team/keys/keys";
import { keyPolicy } from "../../../../components/team/keys/key-policies";
import { sample, sampleContext } from "../../../support/contexts";
import { deploy, valueOf, type Created } from "../../../support/deploy";
import { ask } from "../questions";

const material = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
const importing = (source: "config" | "console", validTo?: string) =>
    sampleContext({ keys: { imported: { purposes: ["data", "logs"], source, validTo } } });

describe("Keys", () => {
    const context = sampleContext();
    const { names } = context;
    let created: Created;
    let keys: Keys;

    before(async () => {
        ({ result: keys, created } = await deploy(() => new Keys("keys", { context })));
    });

    it("every purpose has a key of its own under its own alias", async () => {
        const arns = await Promise.all(keyPurposes.map((purpose) => valueOf(keys.arns[purpose])));
        assert.equal(new Set(arns).size, keyPurposes.length);
        for (const purpose of keyPurposes) {
            const key = created.byName(`keys-${purpose}`);
            const alias = created.byName(`keys-${purpose}-alias`);
            assert.deepEqual(alias.inputs, { name: names.keyAlias(purpose), targetKeyId: key.id });
            assert.deepEqual(
                JSON.parse(String(key.inputs["policy"])),
                JSON.parse(JSON.stringify(keyPolicy(context, purpose))),
            );
            assert.equal(key.inputs["bypassPolicyLockoutSafetyCheck"], undefined);
        }
    });

    it("keys whose material KMS made rotate every year", async () => {
        const made = created.ofType("aws:kms/key:Key");
        assert.equal(made.length, keyPurposes.length);
        for (const { inputs } of made) {
            assert.equal(inputs["enableKeyRotation"], true);
            assert.equal(inputs["rotationPeriodInDays"], 365);
        }
    });

    it("a deleted key can be brought back for 30 days, and no update of the program deletes one", async () => {
        const { created: imported } = await deploy(() => new Keys("keys", { context: importing("console") }));
        const both = [...created.ofType("aws:kms/key:Key"), ...imported.ofType("aws:kms/externalKey:ExternalKey")];
        assert.equal(both.length, keyPurposes.length + 2);
        for (const { inputs, protect, retainOnDelete } of both) {
            assert.equal(inputs["deletionWindowInDays"], 30);
            assert.equal(protect, true);
            assert.equal(retainOnDelete, true);
        }
    });

    it("keys with imported material raise an alarm before the material expires", async () => {
        const { created } = await deploy(() => new Keys("keys", { context: importing("console") }));
        const alarms = created.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.deepEqual(alarms.map(({ name }) => name).sort(), ["keys-data-expiry", "keys-logs-expiry"]);
        for (const { name, inputs } of alarms) {
            const key = created.byName(name.replace("-expiry", ""));
            assert.equal(inputs["namespace"], "AWS/KMS");
            assert.equal(inputs["metricName"], "SecondsUntilKeyMaterialExpiration");
            assert.deepEqual(inputs["dimensions"], { KeyId: key.id });
            assert.equal(inputs["comparisonOperator"], "LessThanOrEqualToThreshold");
            assert.equal(inputs["statistic"], "Minimum");
            assert.equal(inputs["threshold"], 30 * 86_400);
            assert.equal(inputs["treatMissingData"], "ignore");
            assert.deepEqual(inputs["alarmActions"], [names.topicArn]);
        }
        assert.match(String(alarms[0]?.inputs["alarmDescription"]), /within 30 days/);
    });

    it("imported material is a secret", async () => {
        const context = importing("config", "2027-03-31");
        const { created } = await deploy(() => new Keys("keys", { context, keyMaterial: material }));
        for (const key of created.ofType("aws:kms/externalKey:ExternalKey")) {
            assert.equal(key.inputs["keyMaterialBase64"], material);
            assert.equal(key.inputs["validTo"], "2027-03-31T00:00:00Z");
            assert.ok(key.secrets.includes("keyMaterialBase64"));
        }
        assert.deepEqual(
            created.resources.filter(({ inputs }) => JSON.stringify(inputs).includes(material)).map(({ name }) => name),
            ["keys-data", "keys-logs"],
        );
    });

    it("the deployer can always put the next key policy, so nobody is locked out", async () => {
        for (const context of [sampleContext(), sampleContext({ features: [], members: {} }), importing("config")]) {
            for (const purpose of keyPurposes) {
                const putNext = {
                    who: names.deployerArn,
                    does: "kms:PutKeyPolicy",
                    on: names.arn("kms", "key/1"),
                    allowed: true,
                };
                const { allowed, decidedBy } = await ask(keyPolicy(context, purpose), putNext, sample.teamAccount);
                assert.ok(allowed, `${purpose}: ${decidedBy}`);
            }
        }
    });

    it("keeps material that was imported at the console, and takes none from the configuration then", async () => {
        const context = importing("console", "2027-03-31");
        const { created } = await deploy(() => new Keys("keys", { context, keyMaterial: material }));
        const { inputs, ignoreChanges } = created.byName("keys-data");
        assert.equal(inputs["keyMaterialBase64"], undefined);
        assert.equal(inputs["validTo"], undefined);
        assert.deepEqual(ignoreChanges, ["validTo", "enabled"]);
    });
});
