import assert from "node:assert/strict";
import { ModelRegistry, modelRegistryPolicy } from "../../../../components/team/studio/model-registry";
import { policy } from "../../../../components/iam/document";
import { sample, sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy } from "../../../support/deploy";
import { decide } from "../../../../plan/access/decide";

const context = sampleContext();
const { names } = context;

describe("ModelRegistry", () => {
    let created: Created;

    before(async () => {
        ({ created } = await deploy(() => new ModelRegistry("registry", { context })));
    });

    it("the registry is shared with nobody outside the account", async () => {
        const { inputs } = created.one("aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy");
        const resourcePolicy = modelRegistryPolicy(context);
        assert.deepEqual(JSON.parse(String(inputs["resourcePolicy"])), resourcePolicy);
        const stranger = await decide({
            principal: `arn:aws:iam::${sample.networkAccount}:role/x`,
            action: "sagemaker:DescribeModelPackageGroup",
            resource: names.modelPackageGroupArn,
            identity: [policy({ Sid: "Anything", Effect: "Allow", Action: "sagemaker:*", Resource: "*" })],
            resourcePolicy,
        });
        assert.equal(stranger.allowed, false, stranger.decidedBy);
    });

    it("gives nobody in the account what their own policy does not", async () => {
        const developer = await decide({
            principal: names.roleArn(names.studioRole("ann")),
            action: "sagemaker:DescribeModelPackageGroup",
            resource: names.modelPackageGroupArn,
            resourcePolicy: modelRegistryPolicy(context),
        });
        assert.equal(developer.allowed, false, developer.decidedBy);
    });

    it("the registry is protected from deletion", () => {
        const group = created.one("aws:sagemaker/modelPackageGroup:ModelPackageGroup");
        assert.equal(group.protect, true);
        assert.equal(group.inputs["modelPackageGroupName"], names.modelPackageGroup);
    });
});
