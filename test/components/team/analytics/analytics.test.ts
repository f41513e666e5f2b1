import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { Analytics } from "../../../../components/team/analytics/analytics";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const dataKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/00000000-0000-0000-0000-000000000001";
const workgroup = "aws:athena/workgroup:Workgroup";

async function analytics(features: TeamConfig["features"]) {
    const context = sampleContext({ features });
    return (await deploy(() => new Analytics("t", { context, dataKeyArn }))).created;
}

describe("Analytics", () => {
    it("query results lie in the work bucket, encrypted with the data key, whatever a client asks for", async () => {
        const { inputs } = (await analytics(["athena"])).one(workgroup);
        assert.equal(inputs["name"], "kura-test-radar-queries");
        assert.deepEqual(inputs["configuration"], {
            enforceWorkgroupConfiguration: true,
            publishCloudwatchMetricsEnabled: true,
            requesterPaysEnabled: false,
            resultConfiguration: {
                outputLocation: "s3://kura-test-radar-work-200000000001/athena-results/",
                expectedBucketOwner: "200000000001",
                encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: dataKeyArn },
            },
        });
    });

    for (const feature of ["athena", "glue", "featureStore"] as const) {
        it(`the data catalog and the passwords in it are encrypted with the data key (${feature})`, async () => {
            const created = await analytics([feature]);
            const { inputs } = created.one("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings");
            assert.deepEqual(inputs["dataCatalogEncryptionSettings"], {
                encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: dataKeyArn },
                connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: dataKeyArn },
            });
        });
    }

    it("makes nothing for a feature that the team has not", async () => {
        assert.deepEqual((await analytics(["glue"])).ofType(workgroup), []);
    });
});
