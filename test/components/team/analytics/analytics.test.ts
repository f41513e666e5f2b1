import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { Analytics } from "../../../../components/team/analytics/analytics";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const key = (id: number) => `arn:aws:kms:ap-northeast-1:200000000001:key/00000000-0000-0000-0000-00000000000${id}`;
const [dataKeyArn, logsKeyArn] = [key(1), key(2)];
const workgroup = "aws:athena/workgroup:Workgroup";
const securityConfiguration = "aws:glue/securityConfiguration:SecurityConfiguration";

async function analytics(features: TeamConfig["features"]) {
    const context = sampleContext({ features });
    return (await deploy(() => new Analytics("t", { context, dataKeyArn, logsKeyArn }))).created;
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

    for (const feature of ["athena", "glue"] as const) {
        it(`the data catalog and the passwords in it are encrypted with the data key (${feature})`, async () => {
            const created = await analytics([feature]);
            const { inputs } = created.one("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings");
            assert.deepEqual(inputs["dataCatalogEncryptionSettings"], {
                encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: dataKeyArn },
                connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: dataKeyArn },
            });
        });
    }

    it("Glue jobs have settings that encrypt their output, bookmarks and logs", async () => {
        const { inputs } = (await analytics(["glue"])).one(securityConfiguration);
        assert.deepEqual(inputs["encryptionConfiguration"], {
            s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn: dataKeyArn },
            jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: dataKeyArn },
            cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: logsKeyArn },
        });
    });

    it("makes nothing for a feature that the team has not", async () => {
        assert.deepEqual((await analytics(["glue"])).ofType(workgroup), []);
        assert.deepEqual((await analytics(["athena"])).ofType(securityConfiguration), []);
    });
});
