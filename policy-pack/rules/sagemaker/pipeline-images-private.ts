import type { PipelineArgs } from "@pulumi/aws/sagemaker";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { imageFault, withinVpc } from "../../lib/images";
import { blocksAt } from "../../lib/keyed";
import { machineSteps } from "../../lib/machine";
import { machineOf, pipelineOf } from "../../lib/pipeline-rule";
import { pipelineSteps, type Step } from "../../lib/pipeline";
import { check, rule } from "../../lib/rule";

const own = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/jobs:1";
const images: readonly (readonly [string, string])[] = [
    ["algorithmSpecification", "trainingImage"],
    ["trainingJobDefinition.algorithmSpecification", "trainingImage"],
    ["trainingJobDefinitions.algorithmSpecification", "trainingImage"],
    ["appSpecification", "imageUri"],
    ["primaryContainer", "image"],
    ["containers", "image"],
    ["inferenceSpecification.containers", "image"],
];

/** Images of steps; those that are put together only when a run starts are no address. */
const faults = (steps: readonly Step[]) =>
    steps.flatMap(({ name, args }) =>
        images.flatMap(([at, property]) =>
            blocksAt(args, at.split("."))
                .filter((container) => !withinVpc(container))
                .flatMap((container) => blocksAt(container, [property]))
                .filter((image) => image !== "given")
                .flatMap((image) => imageFault(image, `step ${name}: ${at}.${property}`) ?? []),
        ),
    );
const training = (TrainingImage: string) => ({ AlgorithmSpecification: { TrainingImage } });
const processing = (ImageUri: string) => ({ AppSpecification: { ImageUri } });
const task = "arn:aws:states:::sagemaker:createProcessingJob.sync";

export const pipelineImagesPrivate = rule(
    {
        name: "sagemaker-pipeline-images-private",
        description: "Pipelines and state machines run SageMaker containers from private ECR registries.",
        severity: "high",
        control: "standard-images",
        remediation: "Copy the image into an ECR repository, scan it there, and name that in the step.",
        frameworks: { nist: ["CM-7", "SI-7"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R12", "R13"],
        tags: ["sagemaker", "integrity"],
    },
    check<PipelineArgs>("aws:sagemaker/pipeline:Pipeline", {
        find: ({ pipelineDefinition }) => faults(pipelineSteps(pipelineDefinition) ?? []),
        compliant: {
            "own images": pipelineOf(["Training", training(own)], ["Processing", processing(own)]),
            "a built-in algorithm": pipelineOf(["Training", { AlgorithmSpecification: { AlgorithmName: "x" } }]),
        },
        noncompliant: {
            "Docker Hub": pipelineOf(["Training", training("pytorch/pytorch:2.4.0")]),
            "the public gallery": pipelineOf(
                ["Training", training(own)],
                ["Processing", processing("public.ecr.aws/x/y")],
            ),
        },
    }),
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) => faults(machineSteps(definition)),
        compliant: {
            "an own image": machineOf(task, processing(own)),
            "what each run is given": machineOf(task, { AppSpecification: { "ImageUri.$": "$.image" } }),
        },
        noncompliant: {
            "Docker Hub": machineOf(task, processing("python:3.12")),
            "GitHub's registry, in a branch": machineOf(task, processing("ghcr.io/a/b:1"), true),
        },
    }),
);
