import { clean, forTheSession, released, releasing, signingIn } from "../circumstances";
import type { Theme } from "../question";

const objects = [
    "object:landing",
    "object:input",
    "object:work",
    "object:artifacts",
    "object:outbox",
    "object:records",
];
const keys = ["key:data", "key:notebooks", "key:logs", "key:images", "key:backup"];
const roles = [
    "role:developer",
    "role:infra-admin",
    "role:auditor",
    "role:studio",
    "role:jobs",
    "role:intake",
    "role:malware-scan",
    "role:backup",
    "role:alarms",
    "role:deployer",
];
const places = ["internet", "zone", "entrance"] as const;

/** Somebody of another organization with everything allowed there, and nobody at all. */
export const strangers: readonly Theme[] = [
    {
        claim: "A stranger's account reads, writes and lists nothing, from whichever network",
        control: "data-perimeter",
        rows: [
            ["stranger", "never", "reads object", objects, "internet"],
            [
                "stranger",
                "never",
                ["s3:GetObject", "s3:PutObject"],
                ["object:work", "object:input"],
                ["zone", "entrance"],
            ],
            ["stranger", "never", "s3:GetObject", "object:landing", places, clean],
            ["stranger", "never", "s3:GetObject", "object:outbox", places, released],
            ["stranger", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
            [
                "stranger",
                "never",
                ["s3:ListBucket", "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
                ["bucket:work", "bucket:outbox", "bucket:landing"],
                "internet",
            ],
            ["stranger", "never", "s3:GetObject", ["archive-object:trail", "archive-object:config"], "internet"],
        ],
    },
    {
        claim: "A stranger's account uses no key, no topic, no repository, no vault and no log",
        control: "data-perimeter",
        rows: [
            [
                "stranger",
                "never",
                ["kms:Decrypt", "kms:GenerateDataKey", "kms:CreateGrant", "kms:PutKeyPolicy", "kms:DescribeKey"],
                keys,
                "internet",
            ],
            ["stranger", "never", "kms:Decrypt", "key:logs", "internet", forTheSession],
            ["stranger", "never", ["sns:Publish", "sns:Subscribe"], "topic", "internet"],
            [
                "stranger",
                "never",
                ["ecr:BatchGetImage", "ecr:PutImage"],
                ["repository:training", "repository:notebook", "shared-image"],
                "internet",
            ],
            ["stranger", "never", "backup:CopyIntoBackupVault", "vault", "internet"],

            ["stranger", "never", "codeartifact:GetAuthorizationToken", "package-domain", "internet"],
            ["stranger", "never", "logs:PutLogEvents", "log-stream:flow", "internet"],
            ["stranger", "never", "logs:FilterLogEvents", "log-group:flow", "internet"],
        ],
    },
    {
        claim: "A stranger's account becomes nobody here",
        control: "federated-identities",
        rows: [
            [
                "stranger",
                "never",
                "sts:AssumeRole",
                [...roles, "role:archive-auditor", "role:deployer@audit", "role:deployer@network"],
                "internet",
            ],
            ["stranger", "never", "sts:AssumeRoleWithSAML", ["role:developer", "role:infra-admin"], "room", signingIn],
        ],
    },
    {
        claim: "A stranger's credentials are no use inside the network, and a stranger's things no use to those inside",
        control: "data-perimeter",
        rows: [
            ["stranger", "never", ["s3:GetObject", "s3:PutObject"], "stranger:object", ["zone", "entrance"]],

            ["stranger", "never", "ecr:PutImage", "stranger:repository", "zone"],
            ["stranger", "never", "sagemaker:CreateTrainingJob", "stranger:training-job", "zone"],
            [
                ["studio", "jobs", "inference", "hosts"],
                "never",
                ["s3:GetObject", "s3:PutObject"],
                "stranger:object",
                "zone",
            ],
            ["administrator", "never", "s3:PutObject", "stranger:object", ["zone", "internet"]],
            ["administrator", "never", "kms:Encrypt", "stranger:key", "internet"],
            ["administrator", "never", "sqs:SendMessage", "stranger:queue", "internet"],
            ["administrator", "never", "sns:Publish", "stranger:topic", "internet"],
            ["administrator", "never", "ecr:PutImage", "stranger:repository", "internet"],
            ["administrator", "never", "sts:AssumeRole", "stranger:role", "internet"],
            ["administrator", "never", "secretsmanager:PutSecretValue", "stranger:secret", "internet"],
        ],
    },
    {
        claim: "Who has no credentials at all gets nothing",
        control: "nothing-public",
        rows: [
            ["anonymous", "never", ["s3:GetObject", "s3:PutObject"], objects, ["internet", "zone", "entrance"]],
            ["anonymous", "never", "s3:GetObject", "object:outbox", "internet", released],
            ["anonymous", "never", "s3:GetObject", "object:landing", "internet", clean],
            [
                "anonymous",
                "never",
                "s3:ListBucket",
                ["bucket:work", "bucket:landing", "bucket:outbox", "archive:trail"],
                "internet",
            ],
            ["anonymous", "never", ["sns:Publish", "sns:Subscribe"], "topic", "internet"],
            ["anonymous", "never", "s3:GetObject", ["archive-object:trail", "archive-object:config"], "internet"],
            ["anonymous", "never", "s3:GetObject", "stranger:object", ["zone", "entrance"]],
        ],
    },
];
