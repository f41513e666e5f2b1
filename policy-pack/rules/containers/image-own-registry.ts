import type { ServiceArgs } from "@pulumi/aws/apprunner";
import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { ExpressGatewayServiceArgs, TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { taskContainers, jobContainers, primaryContainer, type Container } from "../../lib/containers";
import type { ContainerRecipeArgs } from "@pulumi/aws/imagebuilder";
import { imageFault } from "../../lib/images";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";
import { image, jobDefinition, taskDefinition, task } from "./examples";

const faults = (containers: readonly Container[]) =>
    containers.flatMap((one) => imageFault(one.image, `${one.path}.image`) ?? []);
const service = (imageIdentifier: string, imageRepositoryType: string) => ({
    sourceConfiguration: { imageRepository: { imageIdentifier, imageRepositoryType } },
});

export const imageOwnRegistry = rule(
    {
        name: "container-image-own-registry",
        description: "Containers start from images in ECR's private registries, which have been scanned.",
        severity: "high",
        control: "standard-images",
        remediation: "Copy the image into the account's ECR, or use a pull-through cache.",
        frameworks: { nist: ["CM-7(5)", "SR-3"], pci: ["6.3.2"] },
        requirements: ["R12", "R28"],
        tags: ["ecs", "batch", "images"],
    },
    check<TaskDefinitionArgs>(taskDefinition, {
        find: (one) => faults(taskContainers(one)),
        compliant: {
            ECR: task({ image }),
            "ECR, by digest": task({ image: image.replace(":1", `@sha256:${"0".repeat(64)}`) }),
        },
        noncompliant: {
            "Docker Hub": task({ image: "nginx:latest" }),
            "ECR Public, in the second": task({ image }, { image: "public.ecr.aws/nginx/nginx:1" }),
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (job) => faults(jobContainers(job)),
        compliant: {
            ECR: { containerProperties: JSON.stringify({ image }) },
            "keys in capitals": { containerProperties: JSON.stringify({ Image: image }) },
        },
        noncompliant: {
            "Docker Hub": { containerProperties: JSON.stringify({ image: "python:3.12" }) },
            GitHub: {
                ecsProperties: JSON.stringify({ taskProperties: [{ containers: [{ image: "ghcr.io/a/b:1" }] }] }),
            },
        },
    }),
    check<ServiceArgs>("aws:apprunner/service:Service", {
        find: ({ sourceConfiguration: source }) =>
            imageFault(
                only(only(source)?.imageRepository)?.imageIdentifier,
                "sourceConfiguration.imageRepository.imageIdentifier",
            ),
        compliant: {
            ECR: service(image, "ECR"),
            code: { sourceConfiguration: {} },
        },
        noncompliant: {
            "ECR Public": service("public.ecr.aws/aws-containers/hello:latest", "ECR_PUBLIC"),
            "the same, a release": service("public.ecr.aws/nginx/nginx:1", "ECR_PUBLIC"),
        },
    }),
    check<ExpressGatewayServiceArgs>("aws:ecs/expressGatewayService:ExpressGatewayService", {
        find: (service) => faults(primaryContainer(service)),
        compliant: { ECR: { primaryContainer: { image } }, none: {} },
        noncompliant: {
            "Docker Hub": { primaryContainer: { image: "nginx" } },
            GitHub: { primaryContainer: { image: "ghcr.io/a/b:1" } },
        },
    }),
    check<ContainerRecipeArgs>("aws:imagebuilder/containerRecipe:ContainerRecipe", {
        find: ({ parentImage }) =>
            text(parentImage).startsWith("arn:") ? undefined : imageFault(parentImage, "parentImage"),
        compliant: {
            ECR: { parentImage: image },
            "an image of Image Builder": { parentImage: "arn:aws:imagebuilder:eu-west-1:aws:image/al2023/x.x.x" },
        },
        noncompliant: {
            "Docker Hub": { parentImage: "amazonlinux:latest" },
            "ECR Public": { parentImage: "public.ecr.aws/amazonlinux/amazonlinux:2023" },
        },
    }),
);
