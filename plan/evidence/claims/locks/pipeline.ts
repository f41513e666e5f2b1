import type { Attempt } from "../../attempt";
import type { Claim } from "../../claim";
import { bounding, type Config } from "./bounding";

/** What the pipeline never does, whatever Pulumi would need: the sentence of R24 about it, call by call. */
const pipelines = [
    "sagemaker:CreateApp",
    "sagemaker:CreatePresignedDomainUrl",
    "sagemaker:CreateSpace",
    "sagemaker:StartSession",
    "sagemaker:UpdateSpace",
    "ec2:CreateFleet",
    "ec2:RequestSpotInstances",
    "ec2:RunInstances",
    "sagemaker:CreateAutoMLJob",
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateLabelingJob",
    "sagemaker:CreateNotebookInstance",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateTransformJob",
    "sagemaker:StartPipelineExecution",
    "athena:GetQueryResults",
    "athena:StartQueryExecution",
    "backup:StartRestoreJob",
    "dynamodb:BatchGetItem",
    "dynamodb:ExportTableToPointInTime",
    "dynamodb:GetItem",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "ebs:GetSnapshotBlock",
    "elasticfilesystem:ClientMount",
    "sagemaker:GetRecord",
    "sagemaker:BatchGetRecord",
    "sagemaker:InvokeEndpoint",
    "secretsmanager:GetSecretValue",
    "ec2-instance-connect:SendSSHPublicKey",
    "ec2:GetPasswordData",
    "ssm:SendCommand",
    "ssm:StartAutomationExecution",
    "ssm:StartSession",
];
const usingKeys = ["Decrypt", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"].map(
    (does) => `kms:${does}`,
);
const becoming = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"].map((does) => `sts:${does}`);
const logs = ["logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery", "logs:StartLiveTail"];

/** The pipeline may change everything and see nothing. */
export const pipelineLockClaims: readonly Claim[] = [
    {
        name: "The pipeline's guard refuses by itself to read, run, enter or become what is the team's",
        control: "separation-of-duties",
        flaws: [bounding("rolePolicy", /-roles-deployer-guard$/, (account, config) => pipeline(account, config))],
    },
];

/** Roles of work that AWS runs code with, of the features that the team has. */
function handedOn({ teams }: Config, team: string): readonly string[] {
    const byFeature = { inference: "inference", labelling: "labelling", featureStore: "feature-store" };
    const features: readonly string[] = teams[team]?.features ?? [];
    return [
        "jobs",
        ...Object.entries(byFeature).flatMap(([feature, role]) => (features.includes(feature) ? role : [])),
    ];
}

function pipeline(account: string, config: Config): readonly Attempt[] {
    const { environment, region, teams } = config;
    const [team = ""] = Object.entries(teams).find(([, { accountId }]) => accountId === account) ?? [];
    const prefix = `kura-${environment}-${team}`;
    const by = "deployer";
    const key = `arn:aws:kms:${region}:${account}:key/some`;
    return [
        { by, does: pipelines },
        ...["landing", "input", "work", "outbox", "artifacts", "records"].map((purpose) => ({
            by,
            does: ["s3:GetObject", "s3:PutObject", "s3:PutObjectVersionTagging"],
            on: `arn:aws:s3:::${prefix}-${purpose}-${account}/some/file`,
        })),
        {
            by,
            does: [...usingKeys, "kms:GenerateDataKeyWithoutPlaintext"],
            on: key,
            with: { "kms:ViaService": `s3.${region}.amazonaws.com`, "kms:ResourceAliases": [`alias/${prefix}-data`] },
        },
        { by, does: usingKeys, on: key, with: { "kms:ResourceAliases": [`alias/${prefix}-logs`] } },
        { by, does: becoming, on: `arn:aws:iam::${account}:role/kura/${prefix}-infra-admin` },
        ...handedOn(config, team).map((role) => ({
            by,
            does: "iam:PassRole",
            on: `arn:aws:iam::${account}:role/kura/${prefix}-${role}`,
        })),
        { by, does: logs, on: `arn:aws:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs` },
    ];
}
