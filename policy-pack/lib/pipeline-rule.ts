import type { PipelineArgs } from "@pulumi/aws/sagemaker";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import type { Job } from "./jobs";
import { machineSteps } from "./machine";
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

/** The definition of a state machine with one SageMaker task, which may lie in a branch. */
export function machineOf(Resource: string, Parameters: object, within = false) {
    const States = { s1: { Type: "Task", Resource, Parameters, End: true } };
    const Branches = [{ StartAt: "s1", States }];
    const all = within ? { all: { Type: "Parallel", Branches, End: true } } : States;
    return { definition: JSON.stringify({ StartAt: within ? "all" : "s1", States: all }) };
}

const train = "arn:aws:states:::sagemaker:createTrainingJob.sync";

/**
 * The checks of one question over all the work that a pipeline of SageMaker runs, and a state machine; `broken` are the
 * arguments of training that fail it.
 */
export function pipelineChecks(find: (jobs: readonly Job[]) => Findings, broken: object): readonly Check[] {
    return [pipelineCheck(find, broken), machineCheck(find, broken)];
}

function machineCheck(find: (jobs: readonly Job[]) => Findings, broken: object): Check {
    const rest = { ...soundTraining, VpcConfig: undefined };
    return check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) => find(machineSteps(definition).flatMap(jobsOf)),
        compliant: {
            "sound training": machineOf(train, soundTraining),
            "what each run is given": machineOf(train, { ...rest, "VpcConfig.$": "$.network" }),
            "no work of SageMaker's": machineOf("arn:aws:states:::lambda:invoke", { FunctionName: "f" }),
        },
        noncompliant: {
            "a training task": machineOf(train, broken),
            "a training task in a branch, by the SDK": machineOf(
                "arn:aws:states:::aws-sdk:sagemaker:createTrainingJob",
                broken,
                true,
            ),
        },
    });
}

function pipelineCheck(find: (jobs: readonly Job[]) => Findings, broken: object): Check {
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
