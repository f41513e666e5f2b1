import type { Principal } from "../../model";
import { sources, type Call, type Technique } from "../technique";
import { assumed } from "./running";

const { rhino, bishop, pathfinding, hacking, stratus, aws } = sources;

/** Something that runs already, into which the attacker puts his code. No role is handed on: it has one. */
interface Takeover {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    /** Whom the role trusts that it runs with, without `.amazonaws.com`. */
    readonly service: string;
    readonly calls: readonly (string | Call)[];
    /** Services that make calls, where others run code. */
    readonly drives?: true;
}

function takeover(id: string, title: string, source: string, service: string, ...calls: readonly (string | Call)[]) {
    return { id, title, source, service, calls };
}

const shellDocument: Call = { action: "ssm:SendCommand" };

const rows: readonly Takeover[] = [
    takeover("function-code", "replaces a function's code", rhino, "lambda", "lambda:UpdateFunctionCode"),
    takeover(
        "function-layer",
        "puts a layer under a function",
        pathfinding,
        "lambda",
        "lambda:UpdateFunctionConfiguration",
    ),
    takeover("glue-endpoint-key", "adds a key to a Glue endpoint", rhino, "glue", "glue:UpdateDevEndpoint"),
    takeover("glue-job-script", "replaces a Glue job's script", bishop, "glue", "glue:UpdateJob", "glue:StartJobRun"),
    takeover("glue-statement", "runs a statement in a Glue session", pathfinding, "glue", "glue:RunStatement"),
    takeover(
        "build-override",
        "builds a project by a file of his own",
        pathfinding,
        "codebuild",
        "codebuild:StartBuild",
    ),
    takeover("build-change", "changes how a project is built", pathfinding, "codebuild", "codebuild:UpdateProject"),
    takeover("container-shell", "opens a shell in a container", pathfinding, "ecs-tasks", "ecs:ExecuteCommand"),
    takeover("web-service", "changes a web service", pathfinding, "tasks.apprunner", "apprunner:UpdateService"),
    takeover(
        "flink-code",
        "replaces an application's code",
        aws,
        "kinesisanalytics",
        "kinesisanalytics:UpdateApplication",
    ),
    takeover("airflow-command", "gives commands to Airflow", aws, "airflow", "airflow:CreateCliToken"),
    takeover("cluster-step", "adds a step to a cluster", pathfinding, "ec2", "elasticmapreduce:AddJobFlowSteps"),
    takeover(
        "interpreter",
        "runs code in an interpreter",
        pathfinding,
        "bedrock-agentcore",
        "bedrock-agentcore:InvokeCodeInterpreter",
    ),
    takeover("host-command", "sends a command to a host", stratus, "ec2", shellDocument),
    takeover("host-session", "opens a session on a host", stratus, "ec2", "ssm:StartSession"),
    takeover("host-association", "has a document run on hosts", pathfinding, "ec2", "ssm:CreateAssociation"),
    takeover("host-association-update", "changes what runs on hosts", pathfinding, "ec2", "ssm:UpdateAssociation"),
    takeover("host-automation", "has an automation run on hosts", pathfinding, "ec2", "ssm:StartAutomationExecution"),
    takeover("host-key", "pushes a key onto a host", bishop, "ec2", "ec2-instance-connect:SendSSHPublicKey"),
    takeover(
        "host-serial",
        "opens a serial console",
        stratus,
        "ec2",
        "ec2-instance-connect:SendSerialConsoleSSHPublicKey",
    ),
    takeover("host-start-up", "changes what a host runs at start", hacking, "ec2", "ec2:ModifyInstanceAttribute"),
    takeover(
        "host-template",
        "changes the template of hosts",
        pathfinding,
        "ec2",
        "ec2:CreateLaunchTemplateVersion",
        "ec2:ModifyLaunchTemplate",
    ),
    takeover("host-image", "replaces the disk of a host", aws, "ec2", "ec2:CreateReplaceRootVolumeTask"),
    takeover(
        "notebook-open",
        "opens a classic notebook",
        rhino,
        "sagemaker",
        "sagemaker:CreatePresignedNotebookInstanceUrl",
    ),
    takeover(
        "notebook-script",
        "gives a classic notebook a script",
        pathfinding,
        "sagemaker",
        "sagemaker:UpdateNotebookInstance",
        "sagemaker:StartNotebookInstance",
    ),
    takeover(
        "notebook-script-change",
        "changes the script of classic notebooks",
        pathfinding,
        "sagemaker",
        "sagemaker:UpdateNotebookInstanceLifecycleConfig",
    ),
];

const driving: readonly Takeover[] = [
    takeover("machine-change", "changes what a state machine does", pathfinding, "states", "states:UpdateStateMachine"),
    takeover(
        "stack-change",
        "changes a stack that has a role",
        pathfinding,
        "cloudformation",
        "cloudformation:UpdateStack",
    ),
    takeover(
        "stack-change-set",
        "changes a stack that has a role",
        pathfinding,
        "cloudformation",
        "cloudformation:CreateChangeSet",
        "cloudformation:ExecuteChangeSet",
    ),
    takeover(
        "data-pipeline-change",
        "changes a pipeline of data",
        bishop,
        "datapipeline",
        "datapipeline:PutPipelineDefinition",
    ),
    takeover(
        "pipeline-change",
        "changes a pipeline of SageMaker",
        aws,
        "sagemaker",
        "sagemaker:UpdatePipeline",
        "sagemaker:StartPipelineExecution",
    ),
].map((each) => ({ ...each, drives: true }));

/** Studio apps are taken over by their own technique: whose they are decides. */
function usedBy({ member, kind }: Principal, service: string): boolean {
    return service !== "sagemaker" || (member === undefined && kind === "workload");
}

export const takeovers: readonly Technique[] = [...rows, ...driving].map(
    ({ id, title, source, service, calls, drives }): Technique => {
        const made = calls.map((call): Call => (typeof call === "string" ? { action: call } : call));
        return {
            id,
            title,
            source,
            supplies: true,
            actions: made.map(({ action }) => action),
            attempts: (scene, { principal: { account } }) =>
                scene
                    .roles(account)
                    .filter((role) => scene.trusts(role, `${service}.amazonaws.com`) && usedBy(role, service))
                    .map((role) => ({
                        calls: [...made, assumed(role, `${service}.amazonaws.com`)],
                        gains:
                            drives === true
                                ? [{ kind: "drives", on: role.arn }]
                                : [
                                      { kind: "acts-as", on: role.arn },
                                      { kind: "computes", on: account },
                                      ...scene.placesIn(account),
                                  ],
                    })),
        };
    },
);
