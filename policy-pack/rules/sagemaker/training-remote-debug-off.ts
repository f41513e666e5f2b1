import type { PipelineArgs, TrainingJobArgs } from "@pulumi/aws/sagemaker";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { machineSteps } from "../../lib/machine";
import { machineOf, pipelineOf, soundTraining } from "../../lib/pipeline-rule";
import { pipelineSteps, type Step } from "../../lib/pipeline";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

const task = "arn:aws:states:::sagemaker:createTrainingJob.sync";
const debugged = { RemoteDebugConfig: { EnableRemoteDebug: true } };
const faults = (steps: readonly Step[]) =>
    steps
        .filter(({ args }) => blocksAt(args, ["remoteDebugConfig", "enableRemoteDebug"]).some(isTrue))
        .map(({ name }) => `step ${name}: RemoteDebugConfig.EnableRemoteDebug is true; remove it`);

export const trainingRemoteDebugOff = rule(
    {
        name: "sagemaker-training-remote-debug-off",
        description: "Nobody opens a shell in the container of a training job, beside the data.",
        severity: "high",
        control: "recorded-sessions",
        remediation: "Leave remoteDebugConfig.enableRemoteDebug unset or false.",
        frameworks: { nist: ["AC-17", "CM-7"], pci: ["2.2.4"] },
        requirements: ["R13", "R25"],
        tags: ["sagemaker", "access"],
    },
    check<TrainingJobArgs>("aws:sagemaker/trainingJob:TrainingJob", {
        find: ({ remoteDebugConfig }) =>
            isTrue(only(remoteDebugConfig)?.enableRemoteDebug)
                ? "remoteDebugConfig.enableRemoteDebug is true; remove it"
                : undefined,
        compliant: { "nothing said": {}, off: { remoteDebugConfig: { enableRemoteDebug: false } } },
        noncompliant: {
            on: { remoteDebugConfig: { enableRemoteDebug: true } },
            "on, isolated": { enableNetworkIsolation: true, remoteDebugConfig: { enableRemoteDebug: true } },
        },
    }),
    check<PipelineArgs>("aws:sagemaker/pipeline:Pipeline", {
        find: ({ pipelineDefinition }) => faults(pipelineSteps(pipelineDefinition) ?? []),
        compliant: {
            "nothing said": pipelineOf(["Training", soundTraining]),
            off: pipelineOf(["Training", { RemoteDebugConfig: { EnableRemoteDebug: false } }]),
        },
        noncompliant: {
            on: pipelineOf(["Training", { ...soundTraining, RemoteDebugConfig: { EnableRemoteDebug: true } }]),
            "on, as a text": pipelineOf(["Training", { RemoteDebugConfig: { EnableRemoteDebug: "true" } }]),
        },
    }),
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) => faults(machineSteps(definition)),
        compliant: { "nothing said": machineOf(task, soundTraining) },
        noncompliant: {
            on: machineOf(task, { ...soundTraining, ...debugged }),
            "on, in a branch": machineOf(task, debugged, true),
        },
    }),
);
