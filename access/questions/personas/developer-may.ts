import { forAws, inOwnSpace } from "../circumstances";
import type { Theme } from "../question";

const job = "sagemaker:training-job/t";
const app = "sagemaker:app/{domain}/s/JupyterLab/default";
const space = "sagemaker:space/{domain}/s";

/** Who works with the data: as `developer` at the terminal, as `studio` in the notebook. */
export const developerMay: readonly Theme[] = [
    {
        claim: "A developer opens the own Studio from the room and works in notebooks there",
        control: "work-goes-on",
        cell: "developer may: use notebooks inside the zone",
        rows: [
            [
                "developer",
                "may",
                ["sagemaker:CreatePresignedDomainUrl", "sagemaker:DescribeUserProfile"],
                "user-profile",
                "entrance",
            ],
            [
                "studio",
                "may",
                ["sagemaker:CreateSpace", "sagemaker:UpdateSpace", "sagemaker:DeleteSpace"],
                space,
                "zone",
                inOwnSpace,
            ],
            ["studio", "may", ["sagemaker:CreateApp", "sagemaker:DeleteApp"], app, "zone", inOwnSpace],
            [
                "studio",
                "may",
                "kms:CreateGrant",
                "key:notebooks",
                "forwarded",
                {
                    ...forAws,
                    said: "by SageMaker",
                    keys: { ...forAws.keys, "kms:ViaService": "sagemaker.{region}.amazonaws.com" },
                },
            ],
            ["studio", "may", "reads object", ["object:input", "object:work", "object:artifacts"], "zone"],
            ["studio", "may", "writes object", ["object:work", "object:artifacts"], "zone"],
        ],
    },
    {
        claim: "A developer starts, follows and stops jobs",
        control: "work-goes-on",
        cell: "developer may: run jobs inside the zone",
        rows: [
            ["studio", "may", ["starts training job", "starts processing job", "starts tuning job"], "*", "zone"],
            ["studio", "may", ["sagemaker:StopTrainingJob", "sagemaker:DescribeTrainingJob"], job, "zone"],
            [
                "studio",
                "may",
                ["sagemaker:CreatePipeline", "sagemaker:StartPipelineExecution"],
                "sagemaker:pipeline/p",
                "zone",
            ],
            ["studio", "may", "logs:GetLogEvents", "log-stream:/aws/sagemaker/TrainingJobs", "zone"],
            ["developer", "may", "sagemaker:DescribeTrainingJob", job, "entrance"],
        ],
    },
    {
        claim: "A developer opens, calls and deletes endpoints",
        control: "work-goes-on",
        cell: "developer may: run endpoints inside the zone",
        rows: [
            ["studio", "may", "serves model", "*", "zone", { needs: "inference" }],
            [
                "studio",
                "may",
                ["sagemaker:InvokeEndpoint", "sagemaker:DeleteEndpoint"],
                "sagemaker:endpoint/e",
                "zone",
                { needs: "inference" },
            ],
        ],
    },
    {
        claim: "A developer pulls and pushes images of jobs",
        control: "work-goes-on",
        cell: "developer may: make images inside the zone",
        rows: [
            [
                "studio",
                "may",
                "pulls image",
                ["repository:training", "repository:inference", "repository:notebook"],
                "zone",
            ],
            ["studio", "may", "pushes image", ["repository:training", "repository:inference"], "zone"],
            ["studio", "may", "ecr:BatchGetImage", "shared-image", "zone"],
        ],
    },
    {
        claim: "A developer registers models",
        control: "work-goes-on",
        cell: "developer may: make models inside the zone",
        rows: [
            [
                "studio",
                "may",
                ["sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"],
                "model-package",
                "zone",
            ],
        ],
    },
];
