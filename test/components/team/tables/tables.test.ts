import assert from "node:assert/strict";
import { Tables } from "../../../../components/team/tables/tables";
import { tablesTemplate } from "../../../../components/team/tables/tables-template";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const dataKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/1";
const context = sampleContext({
    tables: { cards: { partitionKey: "card" }, "live-sessions": { partitionKey: "user", sortKey: "at" } },
});

describe("Tables", () => {
    const { Resources } = tablesTemplate(context, dataKeyArn);
    const tables = Object.values(Resources);

    it("every table is encrypted with the data key", async () => {
        const { created } = await deploy(() => new Tables("t", { context, dataKeyArn }));
        const { inputs } = created.byName("t-stack");
        assert.deepEqual(JSON.parse(String(inputs["templateBody"])), tablesTemplate(context, dataKeyArn));
        for (const { Type, Properties } of tables) {
            assert.equal(Type, "AWS::DynamoDB::Table");
            assert.deepEqual(Properties.SSESpecification, {
                SSEEnabled: true,
                SSEType: "KMS",
                KMSMasterKeyId: dataKeyArn,
            });
        }
        assert.equal(tables.length, 2);
    });

    it("every table can be brought back to any second of the last 35 days, and is backed up every day", async () => {
        for (const { Properties } of tables) {
            assert.deepEqual(Properties.PointInTimeRecoverySpecification, { PointInTimeRecoveryEnabled: true });
            assert.deepEqual(Properties.Tags, [{ Key: "kura:backup", Value: "daily" }]);
        }
    });

    it("tables are protected from deletion, and outlive stack and program", async () => {
        for (const { DeletionPolicy, UpdateReplacePolicy, Properties } of tables) {
            assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], ["Retain", "Retain"]);
            assert.equal(Properties.DeletionProtectionEnabled, true);
        }
        const { created } = await deploy(() => new Tables("t", { context, dataKeyArn }));
        const { protect, retainOnDelete } = created.byName("t-stack");
        assert.deepEqual([protect, retainOnDelete], [true, true]);
    });

    it("the role that makes tables is not the pipeline's", async () => {
        const { created } = await deploy(() => new Tables("t", { context, dataKeyArn }));
        assert.equal(
            created.byName("t-stack").inputs["iamRoleArn"],
            "arn:aws:iam::200000000001:role/kura/kura-test-radar-tables",
        );
    });

    it("declares the attributes that are keys, and those only", async () => {
        assert.deepEqual(Object.keys(Resources), ["Cards", "LiveXSessions"]);
        assert.deepEqual(
            tables.map(({ Properties }) => Properties.AttributeDefinitions.map(({ AttributeName }) => AttributeName)),
            [["card"], ["user", "at"]],
        );
        assert.deepEqual(Resources["LiveXSessions"]?.Properties.KeySchema, [
            { AttributeName: "user", KeyType: "HASH" },
            { AttributeName: "at", KeyType: "RANGE" },
        ]);
        assert.equal(Resources["Cards"]?.Properties.TableName, "kura-test-radar-cards");
    });
});
