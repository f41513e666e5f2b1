import type { Condition } from "./condition";
import type { Statement } from "./document";
import { touches } from "./questions";
import { passesAbsent } from "./narrowing";

const jobs = ["DataQuality", "ModelBias", "ModelExplainability", "ModelQuality"].map(
    (one) => `Create${one}JobDefinition`,
);
const autoMl = ["CreateAutoMLJob", "CreateAutoMLJobV2"];
const training = ["CreateHyperParameterTuningJob", "CreateProcessingJob", "CreateTrainingJob"];
const schedules = ["CreateMonitoringSchedule", "UpdateMonitoringSchedule"];
const inVpc = [...autoMl, ...jobs, ...training, ...schedules].concat([
    "CreateCluster",
    "CreateDomain",
    "CreateEndpointConfig",
    "CreateModel",
    "CreateNotebookInstance",
    "UpdateCluster",
    "UpdateDomain",
]);
const output = [...autoMl, ...jobs, ...training, ...schedules, "CreateLabelingJob", "CreateTransformJob"];

/** SageMaker's keys and the calls that carry them (Service Authorization Reference, Amazon SageMaker). */
export const sagemakerKeys: ReadonlyMap<string, readonly string[]> = new Map([
    ["sagemaker:vpcsubnets", inVpc],
    ["sagemaker:vpcsecuritygroupids", [...inVpc, "CreateUserProfile", "UpdateUserProfile"]],
    ["sagemaker:volumekmskey", [...output, "CreateDomain", "CreateEndpointConfig", "CreateNotebookInstance"]],
    ["sagemaker:outputkmskey", output],
    ["sagemaker:intercontainertrafficencryption", [...autoMl, ...jobs, ...training, ...schedules]],
    ["sagemaker:networkisolation", [...jobs, ...training, ...schedules, "CreateEndpointConfig", "CreateModel"]],
    ["sagemaker:appnetworkaccesstype", ["CreateDomain", "UpdateDomain"]],
    ["sagemaker:directinternetaccess", ["CreateNotebookInstance"]],
    ["sagemaker:rootaccess", ["CreateNotebookInstance", "UpdateNotebookInstance"]],
    ["sagemaker:enableremotedebug", ["CreateTrainingJob", "UpdateTrainingJob"]],
]);

/** Services whose keys no other service's calls carry. */
const ownKeys = /^(s3|kms):/;

/** Why the condition asks for what none of the statement's actions tells, so that it is never met. */
export function uncarried(statement: Statement, condition: Condition): string | undefined {
    const { key, operator } = condition;
    if (condition.negated || passesAbsent(condition) || statement.actions === undefined) return undefined;
    const own = ownKeys.exec(key)?.[0];
    const told =
        own !== undefined ? [`${own.replace(":", "*:")}*`] : sagemakerKeys.get(key)?.map((call) => `sagemaker:${call}`);
    return told === undefined || told.some((action) => touches(statement, action))
        ? undefined
        : `no action of it has ${key}, which ${operator} asks for`;
}
