import assert from "node:assert/strict";
import { Tables } from "../../../../components/team/tables/tables";
import { sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";

const dataKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/1";
const context = sampleContext({
    tables: { cards: { partitionKey: "card" }, sessions: { partitionKey: "user", sortKey: "at" } },
});

describe("Tables", () => {
    let created: Created;
    before(async () => {
        ({ created } = await deploy(() => new Tables("t", { context, dataKeyArn })));
    });
    const inputsOf = (name: string) => created.byName(name).inputs;

    it("every table is encrypted with the data key", () => {
        for (const { inputs } of created.ofType("aws:dynamodb/table:Table")) {
            assert.deepEqual(inputs["serverSideEncryption"], { enabled: true, kmsKeyArn: dataKeyArn });
        }
        assert.equal(created.ofType("aws:dynamodb/table:Table").length, 2);
    });

    it("every table can be brought back to any second of the last 35 days, and is backed up every day", () => {
        for (const { inputs } of created.ofType("aws:dynamodb/table:Table")) {
            assert.deepEqual(inputs["pointInTimeRecovery"], { enabled: true });
            assert.deepEqual(inputs["tags"], { "kura:backup": "daily" });
        }
    });

    it("tables are protected from deletion", () => {
        for (const { inputs, protect, retainOnDelete } of created.ofType("aws:dynamodb/table:Table")) {
            assert.deepEqual([inputs["deletionProtectionEnabled"], protect, retainOnDelete], [true, true, true]);
        }
    });

    it("declares the attributes that are keys, and those only", () => {
        assert.deepEqual(inputsOf("t-cards")["attributes"], [{ name: "card", type: "S" }]);
        assert.equal(inputsOf("t-cards")["rangeKey"], undefined);
        assert.deepEqual(inputsOf("t-sessions")["attributes"], [
            { name: "user", type: "S" },
            { name: "at", type: "S" },
        ]);
        assert.equal(inputsOf("t-sessions")["rangeKey"], "at");
        assert.equal(inputsOf("t-sessions")["name"], "kura-test-radar-sessions");
    });
});
