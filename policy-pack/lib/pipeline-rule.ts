import type { PipelineArgs } from "@pulumi/aws/sagemaker";
import type { Job } from "./jobs";
import { jobsOf, pipelineSteps } from "./pipeline";
import { check, type Check, type Findings } from "./rule";

/** A sound training job as CreateTrainingJob takes it, for examples. */
export const soundTraining = {
    VpcConfig: { Subnets: ["subnet-1"], SecurityGroupIds: ["sg-1"] },
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    ResourceConfig: { InstanceType: "ml.m5.xlarge", InstanceCount: 2, VolumeKmsKeyId: "1234abcd" },
    OutputDataConfig: { S3OutputPath: "s3://models", KmsKeyId: { Get: "Parameters.Key" } },
};

/** A sound processing job as CreateProcessingJob takes it, for examples. */
export const soundProcessing = {
    NetworkConfig: {
        VpcConfig: { Subnets: ["subnet-1"], SecurityGroupIds: ["sg-1"] },
        EnableNetworkIsolation: true,
        EnableInterContainerTrafficEncryption: true,
    },
    ProcessingResources: { ClusterConfig: { InstanceType: "ml.m5.xlarge", VolumeKmsKeyId: "1234abcd" } },
    ProcessingOutputConfig: { Outputs: [], KmsKeyId: "1234abcd" },
};

/** The definition of a pipeline of the given steps: `[type, arguments]`. */
export function pipelineOf(...steps: readonly (readonly [string, object])[]) {
    const Steps = steps.map(([Type, Arguments], i) => ({ Name: `s${i + 1}`, Type, Arguments }));
    const Parameters = [{ Name: "Key", Type: "String", DefaultValue: "1234abcd" }];
    return { pipelineDefinition: JSON.stringify({ Version: "2020-12-01", Parameters, Steps }) };
}

/** The check of one question over all that a pipeline runs; `broken` are the arguments of training that fail it. */
export function pipelineCheck(find: (jobs: readonly Job[]) => Findings, broken: object): Check {
    const bare = { NetworkConfig: {}, ProcessingResources: { ClusterConfig: {} }, ProcessingOutputConfig: {} };
    return check<PipelineArgs>("aws:sagemaker/pipeline:Pipeline", {
        find: ({ pipelineDefinition }) => {
            const steps = pipelineSteps(pipelineDefinition);
            return steps === undefined
                ? "pipelineDefinition is no JSON object; give the pipeline's definition"
                : find(steps.flatMap(jobsOf));
        },
        compliant: {
            "sound steps": pipelineOf(["Training", soundTraining], ["Processing", soundProcessing]),
            "a sound tuning step": pipelineOf(["Tuning", { TrainingJobDefinition: soundTraining }]),
            "a step that runs nothing": pipelineOf(["Lambda", {}], ["Fail", { ErrorMessage: "no" }]),
            "a definition in a bucket": { pipelineDefinitionS3Location: { bucket: "b", objectKey: "p.json" } },
        },
        noncompliant: {
            "a training step": pipelineOf(["Processing", soundProcessing], ["Training", broken]),
            "a tuning step": pipelineOf(["Tuning", { TrainingJobDefinitions: [soundTraining, broken] }]),
            "a processing step": pipelineOf(["Processing", bare]),
            "a step within a condition": pipelineOf([
                "Condition",
                { Conditions: [], IfSteps: [{ Name: "t", Type: "Training", Arguments: broken }], ElseSteps: [] },
            ]),
            "no JSON": { pipelineDefinition: "{" },
        },
    });
}
