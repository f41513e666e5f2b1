import type { Feature } from "../../../config/vocabulary";

/**
 * What a call must carry. Each is a condition key of the action (Service Authorization Reference, SageMaker).
 * `volumeKeyAlways` is for an action that does not say which instances it takes.
 */
export type Need = "vpc" | "volumeKey" | "volumeKeyAlways" | "outputKey" | "traffic" | "instances";

export interface Work {
    readonly needs: readonly Need[];
    /** Why the action is allowed though nothing forces it into the VPC. Required where `needs` lacks `vpc`. */
    readonly why?: string;
}

const job: readonly Need[] = ["vpc", "volumeKey", "outputKey", "traffic", "instances"];

/** The actions that start something, by feature; an action in no list is allowed to nobody (R5, R13). */
export const startingActions: Readonly<Record<"studio" | Feature, Readonly<Record<string, Work>>>> = {
    studio: {
        CreateApp: { needs: [], why: "the domain is VpcOnly and gives the app its network" },
        CreateSpace: { needs: [], why: "as CreateApp" },
        UpdateSpace: { needs: [], why: "as CreateApp" },
    },
    training: {
        CreateTrainingJob: { needs: job },
        CreateHyperParameterTuningJob: { needs: job },
        CreateProcessingJob: { needs: job },
        // AutoML chooses instances itself and has no condition key for them.
        CreateAutoMLJob: { needs: ["vpc", "volumeKeyAlways", "outputKey", "traffic"] },
        CreateAutoMLJobV2: { needs: ["vpc", "volumeKeyAlways", "outputKey", "traffic"] },
        UpdateTrainingJob: { needs: [], why: "changes profiling and warm pools of a job in the VPC" },
        CreatePipeline: { needs: [], why: "each step is a call of its own, forced like any other" },
        UpdatePipeline: { needs: [], why: "as CreatePipeline" },
        StartPipelineExecution: { needs: [], why: "as CreatePipeline" },
        CreateExperiment: { needs: [], why: "a record, runs nothing" },
        CreateTrial: { needs: [], why: "a record, runs nothing" },
        CreateTrialComponent: { needs: [], why: "a record, runs nothing" },
        CreateModelPackage: { needs: [], why: "a record; a model made from it is forced into the VPC" },
        UpdateModelPackage: { needs: [], why: "as CreateModelPackage" },
    },
    inference: {
        CreateModel: { needs: ["vpc"] },
        CreateEndpointConfig: { needs: ["volumeKey", "instances"], why: "its models bring their network" },
        CreateEndpoint: { needs: [], why: "only names a configuration" },
        UpdateEndpoint: { needs: [], why: "only names a configuration" },
        UpdateEndpointWeightsAndCapacities: { needs: [], why: "only weighs variants" },
        CreateTransformJob: { needs: ["volumeKey", "outputKey", "instances"], why: "runs in its model's VPC" },
        // A schedule that names a job definition carries no network, so definitions are given inline only.
        CreateMonitoringSchedule: { needs: job },
        UpdateMonitoringSchedule: { needs: job },
    },
    labelling: {
        CreateLabelingJob: { needs: ["outputKey"], why: "runs no container of ours; the work team is private" },
    },
    featureStore: {
        CreateFeatureGroup: { needs: [], why: "a store in the account, keys and place are forced separately" },
        UpdateFeatureGroup: { needs: [], why: "adds columns" },
    },
    packages: {},
    mlflow: {},
    athena: {},
    glue: {},
    bedrock: {},
    dynamodb: {},
    secrets: {},
    mail: {},
    hosts: {},
};

/** Looking, stopping and deleting: what is needed beside starting. */
const followingActions: Readonly<Partial<Record<"studio" | Feature, readonly string[]>>> = {
    studio: [
        "DeleteApp",
        "DeleteSpace",
        "AddTags",
        "Describe*",
        "List*",
        "Search",
        "GetSearchSuggestions",
        "QueryLineage",
    ],
    training: [
        "StopTrainingJob",
        "StopHyperParameterTuningJob",
        "StopProcessingJob",
        "StopAutoMLJob",
        "StopPipelineExecution",
        "RetryPipelineExecution",
        "DeletePipeline",
        "DeleteModelPackage",
        "AssociateTrialComponent",
        "BatchPutMetrics",
    ],
    inference: [
        "StopTransformJob",
        "StartMonitoringSchedule",
        "StopMonitoringSchedule",
        "InvokeEndpoint*",
        "DeleteEndpoint",
        "DeleteEndpointConfig",
        "DeleteModel",
        "DeleteMonitoringSchedule",
    ],
    labelling: ["StopLabelingJob", "RenderUiTemplate"],
    featureStore: ["DeleteFeatureGroup", "PutRecord", "GetRecord", "BatchGetRecord", "DeleteRecord"],
};

/** The same as patterns, for the boundary, where room is scarce. A test holds them to the two tables above. */
const ceilings: Readonly<Partial<Record<"studio" | Feature, readonly string[]>>> = {
    studio: [
        "CreateApp",
        "DeleteApp",
        "CreateSpace",
        "UpdateSpace",
        "DeleteSpace",
        "AddTags",
        "Describe*",
        "List*",
        "Search",
        "GetSearchSuggestions",
        "QueryLineage",
    ],
    training: [
        "*TrainingJob",
        "*TuningJob",
        "*ProcessingJob",
        "*AutoMLJob*",
        "*Pipeline",
        "*PipelineExecution",
        "CreateExperiment",
        "CreateTrial*",
        "*ModelPackage",
        "AssociateTrialComponent",
        "BatchPutMetrics",
    ],
    inference: ["*Endpoint*", "CreateModel", "DeleteModel", "*TransformJob", "*MonitoringSchedule"],
    labelling: ["*LabelingJob", "RenderUiTemplate"],
    featureStore: ["*FeatureGroup", "*Record"],
};

export function sageMakerCeiling(features: readonly Feature[]): string[] {
    return enabled(features).flatMap((area) => (ceilings[area] ?? []).map(qualified));
}

/** What one may do in SageMaker with these features switched on. */
export function sageMakerActions(features: readonly Feature[]): string[] {
    return enabled(features).flatMap((area) =>
        [...Object.keys(startingActions[area]), ...(followingActions[area] ?? [])].map(qualified),
    );
}

/** The enabled starting actions that have a need. */
export function actionsNeeding(need: Need, features: readonly Feature[]): string[] {
    return enabled(features).flatMap((area) =>
        Object.entries(startingActions[area])
            .filter(([, { needs }]) => needs.includes(need))
            .map(([action]) => qualified(action)),
    );
}

function enabled(features: readonly Feature[]): ("studio" | Feature)[] {
    return ["studio", ...features];
}

function qualified(action: string): string {
    return `sagemaker:${action}`;
}
