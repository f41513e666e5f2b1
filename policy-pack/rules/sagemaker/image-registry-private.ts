import type {
    AlgorithmArgs,
    DataQualityJobDefinitionArgs,
    HyperParameterTuningJobArgs,
    ImageVersionArgs,
    ModelArgs,
    MonitoringScheduleArgs,
    TrainingJobArgs,
} from "@pulumi/aws/sagemaker";
import { imageFaultsAt } from "../../lib/images";
import { watched } from "../../lib/monitoring";
import { check, rule, type Props } from "../../lib/rule";
import { inferenceComponent } from "../../lib/tokens";

const ofRules = ["debug", "profiler"].map((one) => `${one}RuleConfigurations.ruleEvaluatorImage`);
const ofAws = "763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training@sha256:0a";
const own = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/training:1.4";
type Form<Args> = (image: string) => Props<Args>;
const watch = <Args>(token: string, paths: readonly string[], of: Form<Args>, other = of, inVpc = of) =>
    check<Args>(token, {
        find: (props) => imageFaultsAt(props, paths),
        compliant: {
            "an own image": of(own),
            "an image of AWS's, by digest": other(ofAws),
            ...(inVpc !== of && { "a registry of one's own within the VPC": inVpc("registry.internal/training:1") }),
        },
        noncompliant: {
            "Docker Hub": of("pytorch/pytorch:2.4.0"),
            "the public gallery": other("public.ecr.aws/docker/library/python:3.12"),
            "a look-alike": of(`registry.example.com/${own}`),
        },
    });

export const imageRegistryPrivate = rule(
    {
        name: "sagemaker-image-registry-private",
        description: "Models, jobs and Studio images run containers from private ECR registries.",
        severity: "high",
        control: "standard-images",
        remediation: "Copy the image into an ECR repository, scan it there, and name that.",
        frameworks: { nist: ["CM-7", "SI-7"], pci: ["6.3.2"] },
        requirements: ["R12", "R13"],
        tags: ["sagemaker", "integrity"],
    },
    watch<ModelArgs>(
        "aws:sagemaker/model:Model",
        ["primaryContainer.image", "containers.image"],
        (image) => ({ primaryContainer: { image } }),
        (image) => ({ containers: [{ image: own }, { image }] }),
        (image) => ({ primaryContainer: { image, imageConfig: { repositoryAccessMode: "Vpc" } } }),
    ),
    watch<TrainingJobArgs>(
        "aws:sagemaker/trainingJob:TrainingJob",
        ["algorithmSpecification.trainingImage", ...ofRules],
        (trainingImage) => ({ algorithmSpecification: { trainingImage } }),
        (ruleEvaluatorImage) => ({ debugRuleConfigurations: [{ ruleEvaluatorImage }] }),
        (trainingImage) => ({
            algorithmSpecification: { trainingImage, trainingImageConfig: { trainingRepositoryAccessMode: "Vpc" } },
        }),
    ),
    watch<HyperParameterTuningJobArgs>(
        "aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob",
        ["trainingJobDefinition", "trainingJobDefinitions"].map((at) => `${at}.algorithmSpecification.trainingImage`),
        (trainingImage) => ({ trainingJobDefinitions: [{ algorithmSpecification: { trainingImage } }] }),
    ),
    watch<DataQualityJobDefinitionArgs>(
        "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition",
        watched.map((what) => `${what}AppSpecification.imageUri`),
        (imageUri) => ({ dataQualityAppSpecification: { imageUri } }),
    ),
    watch<MonitoringScheduleArgs>(
        "aws:sagemaker/monitoringSchedule:MonitoringSchedule",
        ["monitoringScheduleConfig.monitoringJobDefinition.monitoringAppSpecification.imageUri"],
        (imageUri) => ({
            monitoringScheduleConfig: { monitoringJobDefinition: { monitoringAppSpecification: { imageUri } } },
        }),
    ),
    watch<AlgorithmArgs>(
        "aws:sagemaker/algorithm:Algorithm",
        ["trainingSpecification.trainingImage", "inferenceSpecification.containers.image"],
        (trainingImage) => ({ trainingSpecification: { trainingImage } }),
        (image) => ({ inferenceSpecification: { containers: [{ image }] } }),
    ),
    watch<ImageVersionArgs>("aws:sagemaker/imageVersion:ImageVersion", ["baseImage"], (baseImage) => ({ baseImage })),
    watch<{ specification: { container: { image: string } } }>(
        inferenceComponent,
        ["specification.container.image"],
        (image) => ({ specification: { container: { image } } }),
    ),
);
