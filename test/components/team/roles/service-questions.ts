import type { Group } from "./asking";
import { context } from "./asking";
import * as the from "./things";

const { names } = context;
const clean = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" };
const infected = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "THREATS_FOUND" };
const rule = names.arn("events", "rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3-x");
const managed = { "events:ManagedBy": "malware-protection-plan.guardduty.amazonaws.com" };
const homes = names.arn("elasticfilesystem", "file-system/fs-1");
const grant = { "kms:GrantIsForAWSResource": "true" };
const history = { "kms:EncryptionContext:aws:states:stateMachineArn": names.stateMachineArn };

export const serviceQuestions: readonly Group[] = [
    {
        role: "intake",
        from: "elsewhere",
        rows: [
            ["states:StartExecution", names.stateMachineArn, "yes"],
            ["states:StartExecution", names.arn("states", "stateMachine:x"), "no"],
            ["s3:GetObjectVersion", the.object("landing"), "yes", "elsewhere", clean],
            ["s3:GetObjectVersion", the.object("landing"), "no", "elsewhere", infected],
            ["s3:GetObjectVersion", the.object("landing"), "no"],
            ["s3:PutObject", the.object("input"), "yes"],
            ["s3:GetObject", the.object("input"), "no"],
            ["s3:PutObject", the.object("work"), "no"],
            ["s3:PutObjectTagging", the.object("landing"), "no"],
            ["s3:DeleteObject", the.object("landing"), "no"],
            ["kms:Decrypt", the.key, "yes", "elsewhere", the.through("s3", "data", "landing")],
            ["kms:GenerateDataKey", the.key, "yes", "elsewhere", the.through("s3", "data", "input")],
            ["kms:GenerateDataKey", the.key, "no", "elsewhere", the.through("s3", "data", "work")],
            ["kms:GenerateDataKey", the.key, "yes", "elsewhere", { ...the.byHand("logs"), ...history }],
            ["kms:GenerateDataKey", the.key, "no", "elsewhere", the.byHand("logs")],
            ["logs:CreateLogDelivery", "*", "yes"],
            ["iam:PassRole", the.role("intake"), "no", "elsewhere", the.passedTo("states")],
        ],
    },
    {
        role: "malware-scan",
        from: "elsewhere",
        rows: [
            ["s3:GetObject", the.object("landing"), "yes"],
            [
                "s3:PutObjectTagging",
                the.object("landing"),
                "yes",
                "elsewhere",
                { "s3:RequestObjectTagKeys": ["GuardDutyMalwareScanStatus"] },
            ],
            [
                "s3:PutObjectTagging",
                the.object("landing"),
                "no",
                "elsewhere",
                { "s3:RequestObjectTagKeys": ["kura:release"] },
            ],
            ["s3:PutObject", `${the.bucket("landing")}/malware-protection-resource-validation-object`, "yes"],
            ["s3:PutObject", the.object("landing"), "no"],
            ["s3:PutBucketNotification", the.bucket("landing"), "yes"],
            ["s3:PutBucketNotification", the.bucket("work"), "no"],
            ["s3:GetObject", the.object("input"), "no"],
            ["s3:PutObjectTagging", the.object("outbox"), "no"],
            ["events:PutRule", rule, "yes", "elsewhere", managed],
            ["events:PutRule", names.arn("events", "rule/x"), "no", "elsewhere", managed],
            ["events:DescribeRule", rule, "yes"],
            ["kms:Decrypt", the.key, "yes", "elsewhere", the.through("s3", "data", "landing")],
            ["kms:Decrypt", the.key, "no", "elsewhere", the.through("s3", "data", "input")],
        ],
    },
    {
        role: "backup",
        from: "elsewhere",
        rows: [
            ["elasticfilesystem:Backup", homes, "yes"],
            ["elasticfilesystem:Restore", homes, "yes"],
            ["elasticfilesystem:ClientMount", homes, "no"],
            ["elasticfilesystem:CreateMountTarget", homes, "no"],
            ["elasticfilesystem:PutFileSystemPolicy", homes, "no"],
            ["dynamodb:StartAwsBackupJob", names.arn("dynamodb", "table/kura-test-radar-x"), "yes"],
            // A restore goes item by item (DynamoDB API reference, RestoreTableFromBackup).
            ["dynamodb:Scan", names.arn("dynamodb", "table/kura-test-radar-x"), "yes"],
            ["dynamodb:Scan", names.arn("dynamodb", "table/x"), "no"],
            ["dynamodb:ExportTableToPointInTime", names.arn("dynamodb", "table/kura-test-radar-x"), "no"],
            ["ec2:CreateSnapshot", the.ec2("volume/vol-1"), "yes"],
            ["ec2:ModifySnapshotAttribute", "arn:aws:ec2:ap-northeast-1::snapshot/snap-1", "no"],
            ["s3:GetObject", the.object("work"), "no"],
            ["kms:GenerateDataKey", the.key, "yes", "elsewhere", the.through("backup", "backup")],
            [
                "kms:CreateGrant",
                the.key,
                "yes",
                "elsewhere",
                { ...the.through("elasticfilesystem", "notebooks"), ...grant },
            ],
            ["kms:Decrypt", the.key, "no", "elsewhere", the.through("s3", "data", "work")],
            ["backup:DescribeBackupVault", names.arn("backup", `backup-vault:${names.backupVault}`), "yes"],
            ["backup:DeleteRecoveryPoint", names.arn("backup", "recovery-point:x"), "no"],
            ["tag:GetResources", "*", "yes"],
        ],
    },
    {
        role: "images",
        from: "elsewhere",
        rows: [
            ["ecr:BatchGetImage", names.repositoryArn("notebook"), "yes"],
            ["ecr:PutImage", names.repositoryArn("notebook"), "yes"],
            ["ecr:SetRepositoryPolicy", names.repositoryArn("notebook"), "no"],
            ["ecr:PutImage", "arn:aws:ecr:ap-northeast-1:999999999999:repository/x", "no"],
            ["s3:GetObject", the.object("work"), "no"],
        ],
    },
    {
        role: "flow-logs",
        from: "elsewhere",
        rows: [
            ["logs:PutLogEvents", `${the.logGroup(names.logGroup("flow"))}:log-stream:x`, "yes"],
            ["logs:PutLogEvents", `${the.logGroup(names.logGroup("sessions"))}:log-stream:x`, "no"],
            ["logs:DescribeLogGroups", "*", "yes"],
        ],
    },
    {
        role: "alarms",
        from: "elsewhere",
        rows: [
            ["sns:Publish", names.topicArn, "yes"],
            ["sns:Publish", names.arn("sns", "x"), "no"],
            ["kms:GenerateDataKey", the.key, "yes", "elsewhere", the.through("sns", "logs")],
        ],
    },
];
