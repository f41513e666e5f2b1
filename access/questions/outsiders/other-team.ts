import { clean, released, releasing } from "../circumstances";
import type { Theme } from "../question";

const others = [
    "developer@other",
    "studio@other",
    "jobs@other",
    "infra-admin@other",
    "deployer@other",
    "administrator@other",
] as const;
const objects = [
    "object:landing",
    "object:input",
    "object:work",
    "object:artifacts",
    "object:outbox",
    "object:records",
];
const bucketsOfTeam = ["bucket:landing", "bucket:work", "bucket:outbox"];

/** Another team's people, code and pipeline. */
export const otherTeam: readonly Theme[] = [
    {
        claim: "Another team reads, writes and lists nothing of this team's data",
        control: "teams-apart",
        rows: [
            [others, "never", ["reads object", "writes object"], objects, "zone@other"],
            [
                ["studio@other", "administrator@other"],
                "never",
                "s3:GetObject",
                ["object:landing", "object:outbox"],
                ["zone", "entrance"],
                clean,
            ],
            [others, "never", "s3:GetObject", "object:outbox", "entrance", released],
            [others, "never", ["s3:ListBucket", "s3:PutBucketPolicy"], bucketsOfTeam, "zone@other"],
            [
                ["studio@other", "release-approver@other", "administrator@other"],
                "never",
                "s3:PutObjectVersionTagging",
                "object:outbox",
                "entrance",
                releasing,
            ],
            [others, "never", "s3:GetObject", "object:work", "zone"],
            [
                ["auditor@other", "infra-admin@other", "data-recipient@other"],
                "never",
                "reads object",
                ["object:work", "object:records"],
                "entrance",
            ],
        ],
    },
    {
        claim: "Another team uses, administers and borrows no key of this team",
        control: "teams-apart",
        rows: [
            [
                others,
                "never",
                ["kms:Decrypt", "kms:GenerateDataKey", "kms:Encrypt"],
                ["key:data", "key:notebooks"],
                "zone@other",
            ],
            [
                ["administrator@other", "deployer@other"],
                "never",
                ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:CreateGrant", "kms:DescribeKey"],
                ["key:data", "key:backup"],
                "internet",
            ],
        ],
    },
    {
        claim: "Another team becomes nobody of this team",
        control: "teams-apart",
        rows: [
            [
                others,
                "never",
                "sts:AssumeRole",
                ["role:studio", "role:jobs", "role:infra-admin", "role:deployer", "role:intake"],
                "zone@other",
            ],
        ],
    },
    {
        claim: "Another team reaches no other thing of this team",
        control: "account-per-team",
        rows: [
            [
                others,
                "never",
                ["ecr:BatchGetImage", "ecr:PutImage"],
                ["repository:training", "repository:notebook"],
                "zone@other",
            ],
            [others, "never", "sns:Publish", "topic", "internet"],

            [others, "never", "codeartifact:ReadFromRepository", "packages", "zone@other"],
            [others, "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", "entrance"],
            [others, "never", "logs:FilterLogEvents", "log-group:flow", "zone@other"],
            [others, "never", "logs:PutLogEvents", "log-stream:flow", "zone@other"],

            [["administrator@other", "deployer@other"], "never", "backup:DeleteBackupVault", "vault", "internet"],
            ["administrator@other", "never", "states:StartExecution", "state-machine", "internet"],
        ],
    },
];
