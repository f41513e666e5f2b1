import type { PipelineArgs } from "@pulumi/aws/sagemaker";
import { pipelineOf } from "../../lib/pipeline-rule";
import { pipelineDefaults, pipelineSteps } from "../../lib/pipeline";
import { check, rule } from "../../lib/rule";
import { argumentFaults, environmentFaults } from "../../lib/secrets";

const commands = ["appSpecification.containerArguments", "algorithmSpecification.containerArguments"];
const settings = ["environment", "hyperParameters"] as const;

export const pipelineNoSecrets = rule(
    {
        name: "sagemaker-pipeline-no-secrets",
        description: "Pipeline definitions hold no credentials: whoever may describe them reads them.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Pass the ARN of a secret and read it with the step's role.",
        frameworks: { nist: ["IA-5", "SC-28"], pci: ["8.6.2"] },
        requirements: ["R5", "R13"],
        tags: ["sagemaker", "credentials"],
    },
    check<PipelineArgs>("aws:sagemaker/pipeline:Pipeline", {
        find: ({ pipelineDefinition }) => [
            ...(pipelineSteps(pipelineDefinition) ?? []).flatMap(({ name, args }) =>
                settings.flatMap((key) => environmentFaults(Reflect.get(args, key), `step ${name}: ${key}`)),
            ),
            ...(pipelineSteps(pipelineDefinition) ?? []).flatMap(({ name, args }) =>
                commands.flatMap((path) => argumentFaults(args, path, `step ${name}: `)),
            ),
            ...environmentFaults(pipelineDefaults(pipelineDefinition), "default of Parameters"),
        ],
        compliant: {
            "a reference": pipelineOf([
                "Training",
                { Environment: { DB_SECRET: "arn:aws:secretsmanager:eu:1:secret:d" } },
            ]),
            "nothing secret": pipelineOf(["Processing", { Environment: { STAGE: "prod" } }]),
        },
        noncompliant: {
            "a password": pipelineOf(["Processing", { Environment: { DB_PASSWORD: "correct-horse" } }]),
            "a password as a parameter's default": {
                pipelineDefinition: JSON.stringify({
                    Parameters: [{ Name: "DbPassword", Type: "String", DefaultValue: "correct-horse" }],
                }),
            },
            "a password for a command": pipelineOf([
                "Processing",
                { AppSpecification: { ContainerArguments: ["--password", "correct-horse"] } },
            ]),
            "a token": pipelineOf(["Training", { HyperParameters: { hub: `hf_${"a".repeat(34)}` } }]),
        },
    }),
);
