import assert from "node:assert/strict";
import { sdkDefaults } from "../../../../../components/team/studio/lifecycle/sdk-defaults";
import { sampleContext } from "../../../../support/contexts";
import { placement } from "./support";

const vpc = { Subnets: placement.subnetIds, SecurityGroupIds: [placement.securityGroupId] };
const jobsRole = "arn:aws:iam::200000000001:role/kura/kura-test-radar-jobs";

/** Every value under a key of this name, wherever it is. */
function valuesOf(key: string, tree: unknown): readonly unknown[] {
    if (typeof tree !== "object" || tree === null) {
        return [];
    }
    return Object.entries(tree).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)));
}

describe("what a job gets without asking", () => {
    const defaults = sdkDefaults(sampleContext(), placement);
    const jobs = Object(defaults["SageMaker"]);

    for (const [kind, config] of [
        ["training", jobs.TrainingJob],
        ["processing", jobs.ProcessingJob.NetworkConfig],
        ["AutoML", jobs.AutoMLJob.AutoMLJobConfig.SecurityConfig],
        ["remote function", jobs.PythonSDK.Modules.RemoteFunction],
    ]) {
        it(`is the team's network and encryption between containers, for a ${kind} job`, () => {
            assert.deepEqual(config.VpcConfig, vpc);
            assert.equal(config.EnableInterContainerTrafficEncryption, true);
        });
    }

    it("is the team's network for a model, and with it for endpoints and batch transform", () => {
        assert.deepEqual(jobs.Model.VpcConfig, vpc);
    });

    it("is the team's data key for every volume and every output", () => {
        const keys = ["KmsKeyId", "VolumeKmsKeyId", "S3KmsKeyId"].flatMap((key) => valuesOf(key, defaults));
        assert.equal(keys.length, 11);
        assert.deepEqual(new Set(keys), new Set([placement.dataKeyArn]));
    });

    it("is the team's role for jobs, and for models the one for inference where there is one", () => {
        assert.deepEqual(new Set(valuesOf("RoleArn", defaults)), new Set([jobsRole]));
        assert.equal(jobs.Model.ExecutionRoleArn, "arn:aws:iam::200000000001:role/kura/kura-test-radar-inference");
        const without = Object(sdkDefaults(sampleContext({ features: ["training"] }), placement)["SageMaker"]);
        assert.equal(without.Model.ExecutionRoleArn, jobsRole);
    });

    it("keeps what it writes in the team's bucket", () => {
        assert.deepEqual(valuesOf("DefaultS3Bucket", defaults), ["kura-test-radar-artifacts-200000000001"]);
    });
});
