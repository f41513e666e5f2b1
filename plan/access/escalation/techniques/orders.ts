import { sources } from "../technique";
import { runner, type Runner } from "./running";

const { rhino, bishop, pathfinding, aws } = sources;

/** Services that run no code of the caller's but make the calls that he asks for, with the role that he hands them. */
export const orderRunners: readonly Runner[] = [
    order("stack", "has a stack built with the role", rhino, "cloudformation", "cloudformation:CreateStack"),
    order(
        "stack-update",
        "has a stack rebuilt with the role",
        pathfinding,
        "cloudformation",
        "cloudformation:UpdateStack",
    ),
    order(
        "stack-changes",
        "has changes to a stack made with the role",
        pathfinding,
        "cloudformation",
        "cloudformation:CreateChangeSet",
        "cloudformation:ExecuteChangeSet",
    ),
    order(
        "stack-set",
        "has stacks built in accounts with the role",
        pathfinding,
        "cloudformation",
        "cloudformation:CreateStackSet",
        "cloudformation:CreateStackInstances",
    ),
    order("cloud-control", "has a resource made", aws, "resources.cloudformation", "cloudformation:CreateResource"),
    order(
        "data-pipeline",
        "has a pipeline of data run with the role",
        rhino,
        "datapipeline",
        "datapipeline:CreatePipeline",
        "datapipeline:PutPipelineDefinition",
        "datapipeline:ActivatePipeline",
    ),
    {
        ...order(
            "state-machine",
            "has a state machine call with the role",
            pathfinding,
            "states",
            "states:CreateStateMachine",
            "states:StartExecution",
        ),
        supplies: true,
    },
    order("schedule", "has a schedule call with the role", pathfinding, "scheduler", "scheduler:CreateSchedule"),
    {
        ...order(
            "rule",
            "has events sent on with the role",
            pathfinding,
            "events",
            "events:PutRule",
            "events:PutTargets",
        ),
        supplies: true,
    },
    order("pipe", "has events read and sent on with the role", aws, "pipes", "pipes:CreatePipe"),
    order(
        "automation",
        "has an automation call with the role",
        pathfinding,
        "ssm",
        "ssm:CreateDocument",
        "ssm:StartAutomationExecution",
    ),
    order(
        "maintenance",
        "has a task of Systems Manager run with the role",
        aws,
        "ssm",
        "ssm:CreateMaintenanceWindow",
        "ssm:RegisterTaskWithMaintenanceWindow",
    ),
    order(
        "remediation",
        "has AWS Config repair with the role",
        aws,
        "ssm",
        "config:PutRemediationConfigurations",
        "config:StartRemediationExecution",
    ),
    order("code-pipeline", "has a delivery run with the role", bishop, "codepipeline", "codepipeline:CreatePipeline"),
    order("code-star", "has a project made by CodeStar", rhino, "codestar", "codestar:CreateProject"),
    order("s3-batch", "has a batch of objects copied", pathfinding, "batchoperations.s3", "s3:CreateJob"),
    order(
        "data-sync",
        "has data copied with the role",
        aws,
        "datasync",
        "datasync:CreateLocationS3",
        "datasync:CreateTask",
        "datasync:StartTaskExecution",
    ),
    order(
        "transfer",
        "reads files by SFTP with the role",
        pathfinding,
        "transfer",
        "transfer:CreateServer",
        "transfer:CreateUser",
    ),
    order("firehose", "has a stream delivered with the role", aws, "firehose", "firehose:CreateDeliveryStream"),
    order("iot-rule", "has messages sent on with the role", aws, "iot", "iot:CreateTopicRule"),
    order(
        "graphql",
        "reads by an interface of AppSync's with the role",
        aws,
        "appsync",
        "appsync:CreateGraphqlApi",
        "appsync:CreateDataSource",
    ),
    order(
        "fault",
        "has faults injected with the role",
        aws,
        "fis",
        "fis:CreateExperimentTemplate",
        "fis:StartExperiment",
    ),
    order("agent", "has an agent call with the role", aws, "bedrock", "bedrock:CreateAgent", "bedrock:InvokeAgent"),
    order("customization", "has a model customized", aws, "bedrock", "bedrock:CreateModelCustomizationJob"),
    order("batch-inference", "has a model read a batch", aws, "bedrock", "bedrock:CreateModelInvocationJob"),
    order(
        "catalogue",
        "has a product launched with the role",
        aws,
        "servicecatalog",
        "servicecatalog:ProvisionProduct",
    ),
    order(
        "identity-pool",
        "gives a pool's identities the role",
        pathfinding,
        "cognito-identity",
        "cognito-identity:SetIdentityPoolRoles",
    ),
];

function order(id: string, title: string, source: string, service: string, ...actions: readonly string[]): Runner {
    return runner(id, title, source, service, "by the service", ...actions);
}
