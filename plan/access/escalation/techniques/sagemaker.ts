import { sources } from "../technique";
import { runner, type Place, type Runner } from "./running";

const { rhino, bishop, pathfinding, aws } = sources;
/** SageMaker places interfaces with the role that it is handed: a role that may not place any runs nothing in a VPC. */
const vpc = { key: "sagemaker:VpcSubnets", inside: ["subnet-0a"], interfaces: true };

/** SageMaker's ways to run code with a role. */
export const sageMakerRunners: readonly Runner[] = [
    sageMaker("training", "trains with the role", bishop, vpc, "CreateTrainingJob"),
    sageMaker("tuning", "tunes with the role", bishop, vpc, "CreateHyperParameterTuningJob"),
    sageMaker("processing", "processes with the role", bishop, vpc, "CreateProcessingJob"),
    sageMaker("automl", "has models searched for with the role", aws, vpc, "CreateAutoMLJob"),
    sageMaker("automl-v2", "has models searched for with the role", aws, vpc, "CreateAutoMLJobV2"),
    sageMaker("transform", "transforms with a model of the role's", aws, vpc, "CreateModel", "CreateTransformJob"),
    sageMaker("monitoring", "has endpoints watched with the role", aws, vpc, "CreateMonitoringSchedule"),
    sageMaker(
        "endpoint",
        "serves a model with the role",
        pathfinding,
        vpc,
        "CreateModel",
        "CreateEndpointConfig",
        "CreateEndpoint",
    ),
    sageMaker(
        "endpoint-update",
        "has an endpoint serve a model with the role",
        aws,
        vpc,
        "CreateModel",
        "CreateEndpointConfig",
        "UpdateEndpoint",
    ),
    sageMaker("pipeline", "runs a pipeline", aws, "by the service", "CreatePipeline", "StartPipelineExecution"),
    sageMaker(
        "pipeline-update",
        "changes a pipeline",
        aws,
        "by the service",
        "UpdatePipeline",
        "StartPipelineExecution",
    ),
    sageMaker(
        "notebook",
        "makes a classic notebook with the role and opens it",
        rhino,
        { key: "sagemaker:DirectInternetAccess", inside: "Disabled" },
        "CreateNotebookInstance",
        "CreatePresignedNotebookInstanceUrl",
    ),
    sageMaker(
        "notebook-role",
        "gives a classic notebook the role and opens it",
        pathfinding,
        "in the VPC",
        "UpdateNotebookInstance",
        "CreatePresignedNotebookInstanceUrl",
    ),
    sageMaker(
        "profile",
        "makes a Studio profile with the role and opens it",
        pathfinding,
        "in the VPC",
        "CreateUserProfile",
        "CreatePresignedDomainUrl",
    ),
    sageMaker(
        "profile-role",
        "gives a Studio profile the role and opens it",
        pathfinding,
        "in the VPC",
        "UpdateUserProfile",
        "CreatePresignedDomainUrl",
    ),
    sageMaker(
        "domain",
        "makes a domain of Studio with the role and opens it",
        pathfinding,
        { key: "sagemaker:AppNetworkAccessType", inside: "VpcOnly" },
        "CreateDomain",
        "CreateUserProfile",
        "CreatePresignedDomainUrl",
    ),
    sageMaker(
        "domain-role",
        "makes the role the domain's and opens a space of it",
        pathfinding,
        { key: "sagemaker:AppNetworkAccessType", inside: "VpcOnly" },
        "UpdateDomain",
        "CreatePresignedDomainUrl",
    ),
    sageMaker("compilation", "compiles a model with the role", aws, "outside", "CreateCompilationJob"),
    sageMaker("optimization", "optimizes a model with the role", aws, "outside", "CreateOptimizationJob"),
    sageMaker("recommendation", "tries instances", aws, "outside", "CreateInferenceRecommendationsJob"),
    sageMaker("experiment", "tries a model beside another", aws, "outside", "CreateInferenceExperiment"),
    sageMaker("cluster", "starts a cluster with the role", pathfinding, "outside", "CreateCluster"),
    sageMaker("partner-app", "starts a partner's application", aws, "outside", "CreatePartnerApp"),
];

function sageMaker(id: string, title: string, source: string, place: Place, ...actions: readonly string[]): Runner {
    return runner(
        `sagemaker-${id}`,
        title,
        source,
        "sagemaker",
        place,
        ...actions.map((action) => `sagemaker:${action}`),
    );
}
