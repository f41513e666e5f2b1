import type {
    AlgorithmArgs,
    AppImageConfigArgs,
    DataQualityJobDefinitionArgs,
    HyperParameterTuningJobArgs,
    ModelArgs,
    MonitoringScheduleArgs,
    TrainingJobArgs,
} from "@pulumi/aws/sagemaker";
import { watched } from "../../lib/monitoring";
import { check, rule, type Props } from "../../lib/rule";
import { credentialFaultsAt } from "../../lib/secrets";
import { inferenceComponent } from "../../lib/tokens";

const sound = { STAGE: "prod", DB_SECRET_ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" };
const leaking = { DB_PASSWORD: "correct-horse" };
const ofRules = ["debug", "profiler"].map((one) => `${one}RuleConfigurations.ruleParameters`);
const watch = <Args>(
    token: string,
    paths: readonly string[],
    of: (environment: Record<string, string>) => Props<Args>,
) =>
    check<Args>(token, {
        find: (props) => credentialFaultsAt(props, paths),
        compliant: { "a reference": of(sound), "an empty environment": of({}) },
        noncompliant: { "a password": of(leaking), "an access key": of({ ID: `${"AKIA"}IOSFODNN7EXAMPLE` }) },
    });
const apps = ["jupyterLabImageConfig", "codeEditorAppImageConfig"];

export const environmentNoSecrets = rule(
    {
        name: "sagemaker-environment-no-secrets",
        description: "Environments and hyperparameters of containers hold no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Pass the ARN of a secret and read it with the execution role.",
        frameworks: { nist: ["IA-5", "SC-28"], pci: ["8.6.2"] },
        requirements: ["R5", "R13"],
        tags: ["sagemaker", "credentials"],
    },
    watch<ModelArgs>(
        "aws:sagemaker/model:Model",
        ["primaryContainer.environment", "containers.environment"],
        (environment) => ({ primaryContainer: { environment }, containers: [{ environment }] }),
    ),
    watch<TrainingJobArgs>(
        "aws:sagemaker/trainingJob:TrainingJob",
        ["environment", "hyperParameters", "algorithmSpecification.containerArguments", ...ofRules],
        (environment) => ({ environment }),
    ),
    watch<HyperParameterTuningJobArgs>(
        "aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob",
        ["trainingJobDefinition", "trainingJobDefinitions"].flatMap((at) => [
            `${at}.environment`,
            `${at}.staticHyperParameters`,
        ]),
        (environment) => ({ trainingJobDefinition: { staticHyperParameters: environment } }),
    ),
    watch<MonitoringScheduleArgs>(
        "aws:sagemaker/monitoringSchedule:MonitoringSchedule",
        ["monitoringScheduleConfig.monitoringJobDefinition.environment"],
        (environment) => ({ monitoringScheduleConfig: { monitoringJobDefinition: { environment } } }),
    ),
    watch<DataQualityJobDefinitionArgs>(
        "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition",
        watched.map((what) => `${what}AppSpecification.environment`),
        (environment) => ({ dataQualityAppSpecification: { environment } }),
    ),
    watch<AlgorithmArgs>(
        "aws:sagemaker/algorithm:Algorithm",
        ["inferenceSpecification.containers.environment"],
        (environment) => ({ inferenceSpecification: { containers: [{ environment }] } }),
    ),
    watch<AppImageConfigArgs>(
        "aws:sagemaker/appImageConfig:AppImageConfig",
        apps.map((app) => `${app}.containerConfig.containerEnvironmentVariables`),
        (containerEnvironmentVariables) => ({
            jupyterLabImageConfig: { containerConfig: { containerEnvironmentVariables } },
        }),
    ),
    watch<{ specification: { container: { environment: Record<string, string> } } }>(
        inferenceComponent,
        ["specification.container.environment"],
        (environment) => ({ specification: { container: { environment } } }),
    ),
);
