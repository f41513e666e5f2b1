import type { ServiceArgs } from "@pulumi/aws/apprunner";
import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { ExpressGatewayServiceArgs, TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { taskContainers, jobContainers, primaryContainer, type Container } from "../../lib/containers";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { environmentFaults, secretIn } from "../../lib/secrets";
import { list } from "../../lib/values";
import { image, jobDefinition, taskDefinition, task } from "./examples";

const faults = (containers: readonly Container[]) =>
    containers.flatMap(({ path, environment, logOptions, command }) => [
        ...environmentFaults(environment, `${path}.environment`),
        ...environmentFaults(logOptions, `${path}.logConfiguration.options`),
        ...list(secretIn(command)).map((kind) => `${path}.command holds ${kind}; read it from a secret at run time`),
    ]);
const sources = ["imageRepository.imageConfiguration", "codeRepository.codeConfiguration.codeConfigurationValues"];
const stage = [{ name: "STAGE", value: "prod" }];
const password = [{ name: "DB_PASSWORD", value: "correct-horse-battery" }];
const service = (runtimeEnvironmentVariables: Record<string, string>) => ({
    sourceConfiguration: {
        imageRepository: {
            imageIdentifier: image,
            imageRepositoryType: "ECR",
            imageConfiguration: { runtimeEnvironmentVariables },
        },
    },
});

export const environmentNoSecrets = rule(
    {
        name: "container-environment-no-secrets",
        description: "Environment variables, commands and log options of containers hold no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Give the credential as a secret (valueFrom) of Secrets Manager or Parameter Store.",
        frameworks: { fsbp: ["ECS.8"], nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["ecs", "batch", "credentials"],
    },
    check<TaskDefinitionArgs>(taskDefinition, {
        find: (one) => faults(taskContainers(one)),
        compliant: {
            "a stage": task({ image, environment: stage }),
            "a secret by reference": task({
                image,
                secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:eu-west-1:111122223333:parameter/db" }],
            }),
        },
        noncompliant: {
            "a password": task({ image, environment: password }),
            "in the command": task({ image, command: ["sh", "-c", "train --password=correct-horse"] }),
            "a collector's token": task({ image, logConfiguration: { options: { "splunk-token": "0123456789ab" } } }),
            "an access key, in the second": task(
                { image },
                { image, environment: [{ name: "ID", value: "AKIAIOSFODNN7EXAMPLE" }] },
            ),
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (job) => faults(jobContainers(job)),
        compliant: {
            "a stage": { containerProperties: JSON.stringify({ image, environment: stage }) },
            none: { type: "container" },
        },
        noncompliant: {
            "a password": { containerProperties: JSON.stringify({ image, environment: password }) },
            "on EKS": { eksProperties: { podProperties: { containers: [{ image, envs: password }] } } },
        },
    }),
    check<ServiceArgs>("aws:apprunner/service:Service", {
        find: (service) =>
            sources.flatMap((at) =>
                blocksAt(service, `sourceConfiguration.${at}.runtimeEnvironmentVariables`.split(".")).flatMap((one) =>
                    environmentFaults(one, "runtimeEnvironmentVariables"),
                ),
            ),
        compliant: { "a stage": service({ STAGE: "prod" }), none: service({}) },
        noncompliant: { "a token": service({ API_TOKEN: "0123456789abcdef" }) },
    }),
    check<ExpressGatewayServiceArgs>("aws:ecs/expressGatewayService:ExpressGatewayService", {
        find: (service) => faults(primaryContainer(service)),
        compliant: { "a stage": { primaryContainer: { image, environments: stage } }, none: {} },
        noncompliant: {
            "a password": { primaryContainer: { image, environments: password, commands: ["serve"] } },
            "in the command": { primaryContainer: { image, commands: ["serve", "--token=0123456789abcdef"] } },
        },
    }),
);
