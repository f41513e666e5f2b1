import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { Backup } from "../../../../components/team/backup/backup";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const backupKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-2222-3333-4444-555555555555";

async function backup(team: Partial<TeamConfig> = {}) {
    return (await deploy(() => new Backup("t", { context: sampleContext(team), backupKeyArn }))).created;
}

describe("Backup", () => {
    it("recovery points are encrypted with the backup key", async () => {
        const vault = (await backup()).one("aws:backup/vault:Vault");
        assert.equal(vault.inputs["name"], "kura-test-radar-vault");
        assert.equal(vault.inputs["kmsKeyArn"], backupKeyArn);
        assert.equal(vault.inputs["forceDestroy"], false);
        assert.equal(vault.protect, true);
    });

    it("recovery points cannot be deleted before they expire, by anybody", async () => {
        const created = await backup();
        const lock = created.one("aws:backup/vaultLockConfiguration:VaultLockConfiguration");
        assert.deepEqual(lock.inputs, {
            backupVaultName: "kura-test-radar-vault",
            changeableForDays: 14,
            minRetentionDays: 7,
            maxRetentionDays: 365,
        });
        assert.equal(lock.protect, true);
        const policy = created.one("aws:backup/vaultPolicy:VaultPolicy").inputs;
        assert.equal(policy["backupVaultName"], "kura-test-radar-vault");
        assert.match(String(policy["policy"]), /NobodyDeletes/);
    });

    it("backups are made every day and kept for the team's retention", async () => {
        const retention = { ...sampleContext().team.retention, backupDays: 90 };
        const { rules } = (await backup({ retention })).one("aws:backup/plan:Plan").inputs;
        assert.ok(Array.isArray(rules));
        const [rule, ...others] = rules;
        assert.deepEqual(others, []);
        assert.equal(rule.schedule, "cron(0 17 * * ? *)");
        assert.equal(rule.targetVaultName, "kura-test-radar-vault");
        assert.deepEqual(rule.lifecycle, { deleteAfter: 90 });
    });

    it("tagged resources and every home file system are backed up", async () => {
        const created = await backup();
        const tagged = created.byName("t-tagged").inputs;
        assert.deepEqual(tagged["selectionTags"], [{ type: "STRINGEQUALS", key: "kura:backup", value: "daily" }]);
        assert.equal(tagged["resources"], undefined);
        const homes = created.byName("t-homes").inputs;
        assert.deepEqual(homes["resources"], ["arn:aws:elasticfilesystem:ap-northeast-1:200000000001:file-system/*"]);
        for (const { iamRoleArn } of [tagged, homes]) {
            assert.equal(iamRoleArn, "arn:aws:iam::200000000001:role/kura/kura-test-radar-backup");
        }
    });

    it("AWS Backup works for the services that the team uses and for no others", async () => {
        const servicesFor = async (features: TeamConfig["features"]) => {
            const { inputs } = (await backup({ features })).one("aws:backup/regionSettings:RegionSettings");
            return Object.entries(inputs["resourceTypeOptInPreference"] ?? {})
                .filter(([, wanted]) => wanted === true)
                .map(([type]) => type);
        };
        assert.deepEqual(await servicesFor([]), ["EFS"]);
        assert.deepEqual(await servicesFor(["dynamodb"]), ["DynamoDB", "EFS"]);
        assert.deepEqual(await servicesFor(["hosts"]), ["EBS", "EC2", "EFS"]);
    });
});
