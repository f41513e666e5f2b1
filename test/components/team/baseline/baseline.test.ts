import assert from "node:assert/strict";
import { Baseline } from "../../../../components/team/baseline/baseline";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const notebooksKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-2222-3333-4444-555555555555";

async function inputsOf(type: string) {
    const { created } = await deploy(() => new Baseline("t", { context: sampleContext(), notebooksKeyArn }));
    return created.one(type).inputs;
}

describe("Baseline", () => {
    it("no bucket of the account can become public", async () => {
        assert.deepEqual(await inputsOf("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"), {
            accountId: "200000000001",
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        });
    });

    it("no network of the account reaches the internet or is reached from it", async () => {
        const { internetGatewayBlockMode } = await inputsOf(
            "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
        );
        assert.equal(internetGatewayBlockMode, "block-bidirectional");
    });

    it("every new disk is encrypted with the team's key", async () => {
        assert.equal((await inputsOf("aws:ebs/encryptionByDefault:EncryptionByDefault"))["enabled"], true);
        assert.equal((await inputsOf("aws:ebs/defaultKmsKey:DefaultKmsKey"))["keyArn"], notebooksKeyArn);
    });

    it("snapshots, images and Systems Manager documents cannot be shared with the public", async () => {
        const snapshots = await inputsOf("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess");
        assert.equal(snapshots["state"], "block-all-sharing");
        const images = await inputsOf("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess");
        assert.equal(images["state"], "block-new-sharing");
        const documents = await inputsOf("aws:ssm/serviceSetting:ServiceSetting");
        assert.match(String(documents["settingId"]), /documents\/console\/public-sharing-permission$/);
        assert.equal(documents["settingValue"], "Disable");
    });

    it("hosts answer for their metadata by IMDSv2 only", async () => {
        const metadata = await inputsOf("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults");
        assert.equal(metadata["httpTokens"], "required");
        assert.equal(metadata["httpPutResponseHopLimit"], 1);
    });

    it("hosts start from images of Amazon or of the account itself", async () => {
        const images = await inputsOf("aws:ec2/allowedImagesSettings:AllowedImagesSettings");
        assert.equal(images["state"], "enabled");
        assert.deepEqual(images["imageCriterions"], [{ imageProviders: ["amazon", "200000000001"] }]);
    });

    it("hosts have no serial console", async () => {
        assert.equal((await inputsOf("aws:ec2/serialConsoleAccess:SerialConsoleAccess"))["enabled"], false);
    });

    it("access from outside the account is found", async () => {
        const analyzer = await inputsOf("aws:accessanalyzer/analyzer:Analyzer");
        assert.equal(analyzer["type"], "ACCOUNT");
        assert.equal(analyzer["analyzerName"], "kura-test-radar-outside-access");
    });

    it("a password, should anybody ever set one, is strong", async () => {
        const passwords = await inputsOf("aws:iam/accountPasswordPolicy:AccountPasswordPolicy");
        assert.equal(passwords["minimumPasswordLength"], 32);
        assert.equal(passwords["passwordReusePrevention"], 24);
        const required = ["Lowercase", "Uppercase"].map((kind) => passwords[`require${kind}Characters`]);
        assert.deepEqual(
            [...required, passwords["requireNumbers"], passwords["requireSymbols"]],
            [true, true, true, true],
        );
    });
});
