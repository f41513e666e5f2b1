import { otherRegion } from "../circumstances";
import type { Circumstance, Need, Theme } from "../question";

const need = (needs: Need): Circumstance => ({ needs });
const labels: Circumstance = {
    said: "for the private work team",
    needs: "labelling",
    keys: { "sagemaker:OutputKmsKeyArn": "{key:data}", "sagemaker:WorkteamArn": "{work-team}" },
};
const ownSecret: Circumstance = {
    said: "under the team's key",
    needs: "secrets",
    keys: { "secretsmanager:KmsKeyArn": "{key:data}" },
};
const forGood: Circumstance = {
    said: "for ever",
    needs: "secrets",
    keys: { "secretsmanager:ForceDeleteWithoutRecovery": "true" },
};
const items = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:DeleteItem"];

/** What a team may have beside SageMaker. */
export const servicesOfTeams: readonly Theme[] = [
    {
        claim: "Tables are made and queried inside, in the one workgroup",
        control: "work-goes-on",
        rows: [
            [
                ["studio", "jobs"],
                "may",
                ["athena:StartQueryExecution", "athena:GetQueryResults"],
                "workgroup",
                "zone",
                need("athena"),
            ],
            ["studio", "may", ["glue:CreateTable", "glue:GetTable"], "table-of-catalogue", "zone", need("catalogue")],
            ["studio", "may", "reads object", "object:input", "forwarded", need("athena")],
            ["studio", "may", "writes object", "object:work/athena-results/1.csv", "forwarded", need("athena")],
            [
                ["studio", "jobs"],
                "never",
                "athena:StartQueryExecution",
                "athena:workgroup/primary",
                "zone",
                need("athena"),
            ],
            [
                "studio",
                "never",
                ["athena:StartQueryExecution", "athena:GetQueryResults"],
                "workgroup",
                ["internet", "room"],
                need("athena"),
            ],
            [
                "studio",
                "never",
                ["athena:UpdateWorkGroup", "athena:CreateWorkGroup"],
                "workgroup",
                "zone",
                need("athena"),
            ],
            [
                "studio",
                "never",
                ["glue:GetTable", "glue:CreateTable"],
                "table-of-catalogue",
                "internet",
                need("catalogue"),
            ],
        ],
    },
    {
        claim: "Items of tables are worked with inside, under the team's key",
        control: "work-goes-on",
        rows: [
            [["studio", "jobs"], "may", items, "table", "zone", need("dynamodb")],
            [["studio", "jobs"], "never", items, "table", "internet", need("dynamodb")],
            ["studio", "never", items, "dynamodb:table/other", "zone", need("dynamodb")],
            [
                "studio",
                "never",
                ["dynamodb:CreateTable", "dynamodb:DeleteTable", "dynamodb:ExportTableToPointInTime"],
                "table",
                "zone",
                need("dynamodb"),
            ],
            ["tables", "may", "dynamodb:CreateTable", "table", "aws"],
            ["tables", "never", ["dynamodb:GetItem", "dynamodb:DeleteTable"], "table", "aws"],
        ],
    },
    {
        claim: "Models of Bedrock answer inside and in this Region",
        control: "work-goes-on",
        rows: [
            [["studio", "jobs"], "may", "bedrock:InvokeModel", "foundation-model", "zone", need("bedrock")],
            ["studio", "never", "bedrock:InvokeModel", "foundation-model", ["internet", "room"], need("bedrock")],
            ["studio", "never", "bedrock:CreateModelCustomizationJob", "*", "zone", need("bedrock")],
        ],
    },
    {
        claim: "Secrets lie under the team's key and are read inside by those who work with them",
        control: "secrets-kept",
        rows: [
            ["studio", "may", "secretsmanager:CreateSecret", "secret", "zone", ownSecret],
            [["studio", "jobs"], "may", "secretsmanager:GetSecretValue", "secret", "zone", need("secrets")],
            [
                "studio",
                "never",
                "secretsmanager:CreateSecret",
                "secret",
                "zone",
                { needs: "secrets", said: "under AWS's key" },
            ],
            [
                "studio",
                "never",
                "secretsmanager:CreateSecret",
                "secret",
                "zone",
                {
                    ...ownSecret,
                    said: "under a stranger's key",
                    keys: { "secretsmanager:KmsKeyArn": "{stranger:key}" },
                },
            ],
            ["studio", "never", "secretsmanager:DeleteSecret", "secret", "zone", forGood],
            [
                ["studio", "jobs"],
                "never",
                "secretsmanager:GetSecretValue",
                "secret",
                ["internet", "room"],
                need("secrets"),
            ],
            [
                "studio",
                "never",
                ["secretsmanager:PutResourcePolicy", "secretsmanager:ReplicateSecretToRegions"],
                "secret",
                "zone",
                need("secrets"),
            ],
            [
                ["infra-admin", "auditor", "data-recipient", "developer", "deployer", "inference"],
                "never",
                "secretsmanager:GetSecretValue",
                "secret",
                "zone",
                need("secrets"),
            ],
        ],
    },
    {
        claim: "A feature that a team does not have is open to nobody of it",
        control: "least-privilege",
        rows: [
            [["infra-admin", "data-recipient", "auditor"], "never", "bedrock:InvokeModel", "foundation-model", "room"],
            ["developer", "never", ["athena:StartQueryExecution", "athena:GetQueryResults"], "workgroup", "room"],
            [
                "studio",
                "never",
                [
                    "comprehend:DetectPiiEntities",
                    "translate:TranslateText",
                    "textract:AnalyzeDocument",
                    "ses:SendEmail",
                ],
                "*",
                ["zone", "internet"],
            ],
            [
                "jobs",
                "never",
                "sagemaker:CreateLabelingJob",
                "sagemaker:labeling-job/l",
                "zone",
                { said: labels.said, keys: labels.keys },
            ],
            [
                "studio",
                "never",
                "bedrock:InvokeModel",
                "foundation-model",
                "zone",
                { ...otherRegion, needs: "bedrock" },
            ],
        ],
    },
];
