import assert from "node:assert/strict";
import { imageFamilies } from "../../../../components/team/images/families";
import { Images } from "../../../../components/team/images/images";
import { sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy, valueOf } from "../../../support/deploy";

const imagesKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-2222-3333-4444-555555555555";
const context = sampleContext();

describe("Images", () => {
    let images: Images;
    let created: Created;

    before(async () => {
        ({ result: images, created } = await deploy(() => new Images("images", { context, imagesKeyArn })));
    });

    function repositories() {
        return created.ofType("aws:ecr/repository:Repository");
    }

    it("makes one repository for each family of images", async () => {
        assert.deepEqual(
            repositories().map(({ inputs }) => inputs["name"]),
            imageFamilies.map((family) => context.names.repository(family)),
        );
        assert.match((await valueOf(images.repositoryUrls.notebook)) ?? "", /kura-test-radar\/notebook$/);
    });

    it("every repository is encrypted with the team's key for images", () => {
        for (const { inputs } of repositories()) {
            assert.deepEqual(inputs["encryptionConfigurations"], [{ encryptionType: "KMS", kmsKey: imagesKeyArn }]);
        }
    });

    it("a tag means the same image for ever", () => {
        for (const { inputs } of repositories()) {
            assert.equal(inputs["imageTagMutability"], "IMMUTABLE");
        }
    });

    it("every image is scanned when it is pushed, in repositories made by hand too", () => {
        for (const { inputs } of repositories()) {
            assert.deepEqual(inputs["imageScanningConfiguration"], { scanOnPush: true });
        }
        const scanning = created.one("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration");
        assert.deepEqual(scanning.inputs["rules"], [
            { scanFrequency: "SCAN_ON_PUSH", repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }] },
        ]);
    });

    it("images without a tag and very old images expire", () => {
        const policies = created.ofType("aws:ecr/lifecyclePolicy:LifecyclePolicy");
        assert.equal(policies.length, imageFamilies.length);
        for (const { inputs } of policies) {
            const { rules } = JSON.parse(String(inputs["policy"]));
            assert.deepEqual(
                rules.map((rule: { selection: { tagStatus: string } }) => rule.selection.tagStatus),
                ["untagged", "any"],
            );
        }
    });

    it("nobody outside the account and no role without the need pushes or pulls", () => {
        const policies = created.ofType("aws:ecr/repositoryPolicy:RepositoryPolicy");
        assert.deepEqual(
            policies.map(({ inputs }) => inputs["repository"]),
            imageFamilies.map((family) => context.names.repository(family)),
        );
        for (const { inputs } of policies) {
            const sids = JSON.parse(String(inputs["policy"])).Statement.map(({ Sid }: { Sid: string }) => Sid);
            assert.deepEqual(sids, [
                "DenyOtherAccounts",
                "DenyPullByOthers",
                "DenyPushByOthers",
                "DenySettingsByOthers",
            ]);
        }
    });

    it("repositories are protected from deletion", () => {
        for (const { inputs, protect } of repositories()) {
            assert.equal(protect, true);
            assert.equal(inputs["forceDelete"], false);
        }
    });
});
