import { both, inOwnSpace, inTheVpc, onInstances, wellMade, without } from "../circumstances";
import type { Circumstance, Theme } from "../question";

const job = "*";
const model = "sagemaker:model/m";
const config = "sagemaker:endpoint-config/c";
const also = (said: string, keys: Circumstance["keys"], base: Circumstance = wellMade) => both(base, { said, keys });

/** Models, Studio, and what nothing can force into the VPC. */
export const modelsAndStudio: readonly Theme[] = [
    {
        claim: "Models serve in the VPC, on disks under the team's key, and are called from inside only",
        control: "confined-work",
        rows: [
            ["inference", "may", "reads object", ["object:artifacts", "object:work"], "zone"],
            ["inference", "may", "ecr:BatchGetImage", "repository:inference", "aws"],
            [
                "studio",
                "may",
                "sagemaker:CreateTransformJob",
                "sagemaker:transform-job/t",
                "zone",
                {
                    ...both(onInstances, {
                        said: "with a key for output",
                        keys: { "sagemaker:OutputKmsKeyArn": "{key:data}" },
                    }),
                    needs: "inference",
                },
            ],
            ["studio", "never", "sagemaker:CreateModel", model, "zone", without(inTheVpc, "sagemaker:VpcSubnets")],
            [
                "administrator",
                "never",
                "sagemaker:CreateModel",
                model,
                "zone",
                without(inTheVpc, "sagemaker:VpcSubnets"),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateEndpointConfig",
                config,
                "zone",
                without(onInstances, "sagemaker:VolumeKmsKeyArn"),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateEndpointConfig",
                config,
                "zone",
                also(
                    "serverless, which runs outside the VPC",
                    { "sagemaker:ServerlessMemorySize": "2048" },
                    onInstances,
                ),
            ],
            ["studio", "never", "sagemaker:CreateTransformJob", "sagemaker:transform-job/t", "zone", onInstances],
            [
                ["studio", "developer"],
                "never",
                "sagemaker:InvokeEndpoint",
                "sagemaker:endpoint/e",
                ["internet", "room"],
            ],
            ["inference", "never", ["s3:PutObject", "s3:DeleteObject"], ["object:artifacts", "object:outbox"], "zone"],
            ["inference", "never", "reads object", "object:input", "zone"],
            ["inference", "never", "sagemaker:CreateTrainingJob", job, "zone", wellMade],
        ],
    },
    {
        claim: "Work of a kind that nothing can force into the VPC is started by nobody",
        control: "confined-work",
        rows: [
            [
                ["studio", "jobs", "infra-admin"],
                "never",
                [
                    "sagemaker:CreateNotebookInstance",
                    "sagemaker:CreateCompilationJob",
                    "sagemaker:CreateInferenceRecommendationsJob",
                    "sagemaker:CreateCluster",
                    "sagemaker:CreateDataQualityJobDefinition",
                    "sagemaker:CreatePartnerApp",
                    "glue:CreateJob",
                    "glue:CreateDevEndpoint",
                    "codebuild:StartBuild",
                    "lambda:CreateFunction",
                    "states:StartExecution",
                    "ssm:SendCommand",
                    "cloudformation:CreateStack",
                ],
                "*",
                "zone",
            ],
            [
                "administrator",
                "never",
                ["lambda:CreateFunction", "glue:CreateJob", "codebuild:CreateProject"],
                "*",
                "zone",
                { said: "without a VPC" },
            ],
            [
                ["administrator", "deployer"],
                "never",
                [
                    "apprunner:CreateService",
                    "cloudshell:CreateEnvironment",
                    "lightsail:CreateInstances",
                    "ssm:StartAutomationExecution",
                ],
                "*",
                "internet",
            ],
            [
                "deployer",
                "never",
                "sagemaker:CreateDomain",
                "*",
                "internet",
                { said: "with internet access", keys: { "sagemaker:AppNetworkAccessType": "PublicInternetOnly" } },
            ],
            ["deployer", "never", "sagemaker:CreateDomain", "*", "internet", { said: "saying nothing of its network" }],
        ],
    },
    {
        claim: "Everybody's Studio is the shared one: no own scripts, images or settings",
        control: "standard-images",
        rows: [
            [
                ["studio", "developer", "infra-admin"],
                "never",
                [
                    "sagemaker:CreateStudioLifecycleConfig",
                    "sagemaker:CreateImageVersion",
                    "sagemaker:UpdateDomain",
                    "sagemaker:UpdateUserProfile",
                ],
                "*",
                "zone",
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateApp",
                "sagemaker:app/{domain}/s/JupyterLab/default",
                "zone",
                also(
                    "with a script of one's own",
                    {
                        "sagemaker:StudioLifecycleConfigArns": [
                            "arn:aws:sagemaker:{region}:{account}:studio-lifecycle-config/mine",
                        ],
                    },
                    inOwnSpace,
                ),
            ],
            [["studio", "jobs"], "never", "pushes image", "repository:notebook", "zone"],
            ["images", "may", "ecr:PutImage", "repository:notebook", "aws"],
            [
                "nobody",
                "never",
                [
                    "sagemaker:CreateTrainingJob",
                    "s3:ListAllMyBuckets",
                    "sagemaker:ListTrainingJobs",
                    "logs:DescribeLogGroups",
                ],
                "*",
                "zone",
            ],
        ],
    },
    {
        claim: "Studio opens through the entrance alone, for its owner",
        control: "single-entrance",
        rows: [
            [
                "developer",
                "never",
                "sagemaker:CreatePresignedDomainUrl",
                "user-profile",
                ["internet", "room", "zone", "zone@other"],
            ],
            [
                ["infra-admin", "data-recipient", "release-approver", "auditor", "deployer", "jobs", "studio"],
                "never",
                "sagemaker:CreatePresignedDomainUrl",
                ["user-profile", "user-profile:other"],
                "entrance",
            ],
            [
                ["studio", "developer"],
                "never",
                ["sagemaker:CreatePresignedNotebookInstanceUrl", "sagemaker:CreatePresignedMlflowTrackingServerUrl"],
                "*",
                ["zone", "internet"],
            ],
        ],
    },
];
