import type { DataQualityJobDefinitionArgs, MonitoringScheduleArgs } from "@pulumi/aws/sagemaker";
import { processingJob, type Job } from "./jobs";
import { blocksAt } from "./keyed";
import { check, type Check, type Findings } from "./rule";

/** What an example of a monitoring job may vary. */
export interface MonitoringExample {
    readonly networkConfig?: {
        readonly enableNetworkIsolation?: boolean;
        readonly enableInterContainerTrafficEncryption?: boolean;
        readonly vpcConfig?: { readonly subnets: string[]; readonly securityGroupIds: string[] };
    };
    readonly volumeKmsKeyId?: string;
    readonly kmsKeyId?: string;
}

type Examples = Readonly<Record<string, MonitoringExample>>;

const inline = "monitoringScheduleConfig.monitoringJobDefinition";
const cluster = { instanceCount: 1, instanceType: "ml.m5.large", volumeSizeInGb: 20 };
const definition = ({ networkConfig, volumeKmsKeyId, kmsKeyId }: MonitoringExample) => ({
    ...(networkConfig && { networkConfig }),
    jobResources: { clusterConfig: { ...cluster, ...(volumeKmsKeyId && { volumeKmsKeyId }) } },
    dataQualityJobOutputConfig: { ...(kmsKeyId && { kmsKeyId }) },
});
const schedule = ({ networkConfig, volumeKmsKeyId, kmsKeyId }: MonitoringExample) => ({
    monitoringScheduleConfig: {
        monitoringJobDefinition: {
            ...(networkConfig && { networkConfig }),
            monitoringResources: { clusterConfig: { ...cluster, ...(volumeKmsKeyId && { volumeKmsKeyId }) } },
            monitoringOutputConfig: { ...(kmsKeyId && { kmsKeyId }) },
        },
    },
});

const mapped = <T>(examples: Examples, form: (example: MonitoringExample) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(examples).map(([title, example]) => [title, form(example)]));

/** What is watched: aws-native has a definition of its own for each. */
export const watched = ["dataQuality", "modelQuality", "modelBias", "modelExplainability"];

/** Definitions differ in what they call their output. */
const outputOf = (props: object) =>
    watched.map((what) => `${what}JobOutputConfig`).find((key) => Object.hasOwn(props, key)) ??
    "dataQualityJobOutputConfig";

/** The checks of one question over both ways to write a monitoring job: a definition, or inline in a schedule. */
export function monitoringChecks(
    find: (jobs: readonly Job[]) => Findings,
    { compliant, noncompliant }: { readonly compliant: Examples; readonly noncompliant: Examples },
): readonly Check[] {
    return [
        check<DataQualityJobDefinitionArgs>("aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", {
            find: (props) => find([processingJob(props, "jobResources.clusterConfig", outputOf(props))]),
            compliant: mapped(compliant, definition),
            noncompliant: mapped(noncompliant, definition),
        }),
        check<MonitoringScheduleArgs>("aws:sagemaker/monitoringSchedule:MonitoringSchedule", {
            // A schedule that names its job definition says nothing of its own.
            find: (props) =>
                find(
                    blocksAt(props, inline.split(".")).map((job) =>
                        processingJob(
                            Object(job) as object,
                            "monitoringResources.clusterConfig",
                            "monitoringOutputConfig",
                        ),
                    ),
                ),
            compliant: {
                ...mapped(compliant, schedule),
                "a definition by name": { monitoringScheduleConfig: { monitoringJobDefinitionName: "quality" } },
            },
            noncompliant: mapped(noncompliant, schedule),
        }),
    ];
}
