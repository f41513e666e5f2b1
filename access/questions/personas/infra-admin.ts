import { forSomebody, fromTemplate, ownHost, releasing, scanning, toService, wellMade } from "../circumstances";
import type { Theme } from "../question";

const team = ["bucket:landing", "bucket:input", "bucket:work", "bucket:artifacts", "bucket:outbox", "bucket:records"];

/** Who runs the infrastructure. */
export const infraAdmin: readonly Theme[] = [
    {
        claim: "The infrastructure administrator sees how networks are set up and what passes them",
        control: "work-goes-on",
        cell: "infra-admin may: operate networks",
        rows: [
            [
                "infra-admin",
                "may",
                ["ec2:DescribeVpcs", "ec2:DescribeRouteTables", "ec2:DescribeVpcEndpoints", "ec2:DescribeFlowLogs"],
                "*",
                "room",
            ],
            ["infra-admin", "may", "logs:FilterLogEvents", ["log-group:flow", "log-group:dns"], "room"],
        ],
    },
    {
        claim: "The infrastructure administrator operates hosts without entering their disks",
        control: "work-goes-on",
        cell: "infra-admin may: operate hosts",
        rows: [
            [
                "infra-admin",
                "may",
                ["ec2:StartInstances", "ec2:StopInstances", "ec2:RebootInstances", "ec2:TerminateInstances"],
                "host",
                "room",
                { ...ownHost, needs: "hosts" },
            ],
            ["infra-admin", "may", "starts host", "host", "room", { needs: "hosts" }],
            ["infra-admin", "may", "opens recorded shell", "host", "room", { needs: "hosts" }],
            [
                "infra-admin",
                "never",
                "ec2:RunInstances",
                "host",
                "room",
                { needs: "hosts", said: "without the template" },
            ],
            ["infra-admin", "never", "ec2:RunInstances", "host", "internet", { ...fromTemplate, needs: "hosts" }],
        ],
    },
    {
        claim: "The infrastructure administrator asks for quotas",
        control: "work-goes-on",
        cell: "infra-admin may: operate quotas",
        rows: [
            ["infra-admin", "may", "servicequotas:RequestServiceQuotaIncrease", "servicequotas:sagemaker/L-1", "room"],
            ["infra-admin", "may", "servicequotas:ListServiceQuotas", "*", "room"],
        ],
    },
    {
        claim: "The infrastructure administrator backs up and restores, by the backup role alone",
        control: "backups",
        cell: "infra-admin may: operate backups",
        rows: [
            ["infra-admin", "may", "backup:StartBackupJob", "vault", "room"],
            ["infra-admin", "may", "backup:StartRestoreJob", "recovery-point", "room"],
            ["infra-admin", "may", "iam:PassRole", "role:backup", "room", toService("backup")],
            ["infra-admin", "never", "iam:PassRole", "role:backup", "room", toService("lambda")],
            ["infra-admin", "never", "iam:PassRole", ["role:jobs", "role:intake"], "room", toService("backup")],
        ],
    },
    {
        claim: "The infrastructure administrator sees metadata",
        control: "work-goes-on",
        cell: "infra-admin may: see metadata",
        rows: [
            ["infra-admin", "may", ["s3:GetBucketPolicy", "s3:GetEncryptionConfiguration"], "bucket:work", "room"],
            ["infra-admin", "may", ["kms:DescribeKey", "kms:GetKeyRotationStatus"], "key:data", "room"],
            ["infra-admin", "may", "sagemaker:ListTrainingJobs", "*", "room"],
            ["infra-admin", "may", "iam:GetRole", "role:jobs", "room"],
        ],
    },
    {
        claim: "The infrastructure administrator neither reads nor decrypts the team's data",
        control: "separation-of-duties",
        cell: "infra-admin never: read or decrypt team data",
        rows: [
            [
                "infra-admin",
                "never",
                "reads object",
                [
                    "object:landing",
                    "object:input",
                    "object:work",
                    "object:artifacts",
                    "object:outbox",
                    "object:records",
                ],
                "room",
            ],
            ["infra-admin", "never", "s3:GetObject", ["object:work", "object:input"], ["entrance", "zone", "internet"]],
            ["infra-admin", "never", "s3:ListBucket", team, "entrance"],
            ["infra-admin", "never", "kms:Decrypt", ["key:data", "key:notebooks", "key:logs", "key:backup"], "room"],
            ["infra-admin", "never", "kms:CreateGrant", "key:data", "room", forSomebody],
            ["infra-admin", "never", "athena:StartQueryExecution", "workgroup", "room"],
            ["infra-admin", "never", "athena:GetQueryResults", "workgroup", "room"],
            ["infra-admin", "never", ["dynamodb:Scan", "dynamodb:ExportTableToPointInTime"], "table", "room"],
            ["infra-admin", "never", "secretsmanager:GetSecretValue", "secret", "room"],
            [
                "infra-admin",
                "never",
                ["elasticfilesystem:ClientMount", "elasticfilesystem:CreateMountTarget"],
                "elasticfilesystem:file-system/fs-0a",
                "room",
            ],
            ["infra-admin", "never", "ebs:GetSnapshotBlock", "arn:aws:ec2:{region}::snapshot/snap-0a", "room"],
            ["infra-admin", "never", "logs:FilterLogEvents", "log-group:/aws/sagemaker/TrainingJobs", "room"],
            ["infra-admin", "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", ["entrance", "room"]],
            ["infra-admin", "never", "sagemaker:InvokeEndpoint", "sagemaker:endpoint/e", "entrance"],
            ["infra-admin", "never", "sagemaker:CreateTrainingJob", "sagemaker:training-job/t", "room", wellMade],
            ["infra-admin", "never", "s3:PutObject", ["object:landing", "object:outbox"], "entrance"],
            ["infra-admin", "never", "s3:PutObjectTagging", "object:landing", "entrance", scanning],
            ["infra-admin", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
        ],
    },
    {
        claim: "The infrastructure administrator changes no policy of a key, a bucket or an endpoint",
        control: "separation-of-duties",
        cell: "infra-admin never: change key, bucket or endpoint policies",
        rows: [
            [
                "infra-admin",
                "never",
                ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey"],
                "key:data",
                "room",
            ],
            ["infra-admin", "never", "kms:UpdateAlias", "alias:data", "room"],
            [
                "infra-admin",
                "never",
                [
                    "s3:PutBucketPolicy",
                    "s3:DeleteBucketPolicy",
                    "s3:PutReplicationConfiguration",
                    "s3:PutInventoryConfiguration",
                ],
                "bucket:work",
                "room",
            ],
            [
                "infra-admin",
                "never",
                ["ec2:ModifyVpcEndpoint", "ec2:DeleteVpcEndpoints"],
                "ec2:vpc-endpoint/vpce-0a",
                "room",
            ],
        ],
    },
    {
        claim: "The infrastructure administrator does not touch the trail, in whichever account",
        control: "evidence-kept",
        cell: "infra-admin never: touch the trail",
        rows: [
            [
                "infra-admin",
                "never",
                [
                    "cloudtrail:StopLogging",
                    "cloudtrail:DeleteTrail",
                    "cloudtrail:UpdateTrail",
                    "cloudtrail:PutEventSelectors",
                ],
                "*",
                "room",
            ],
            [
                "infra-admin",
                "never",
                ["s3:DeleteObject", "s3:PutObject"],
                ["object:records", "archive-object:trail"],
                "room",
            ],
            ["infra-admin", "never", "logs:DeleteLogGroup", ["log-group:flow", "log-group:sessions"], "room"],
        ],
    },
];
