import { sample } from "../../support/contexts";
import type { RequestContext } from "../../../plan/access/decide";
import { reads, usesKey, writes, type Calls } from "./full-stack";
import { context } from "./roles/asking";
import { ec2, instance, key, role, sageMaker, template } from "./roles/things";
import { object, type Duty } from "./work-duties";

const { names, environment } = context;

function call(does: string, on: string, keys?: RequestContext): Calls[number] {
    return { does, on, from: "room", with: keys };
}

const scanned = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" };
const released = { "s3:ExistingObjectTag/kura:release": "approved" };
const approval = { "s3:RequestObjectTag/kura:release": "approved", "s3:RequestObjectTagKeys": ["kura:release"] };
const throughDmz = { "aws:VpceAccount": sample.networkAccount, "aws:SourceVpc": sample.entranceVpc };
const fromTemplate = { "ec2:LaunchTemplate": template, "ec2:IsLaunchTemplateResource": "true" };
const ownHost = { "aws:ResourceTag/Name": names.workRole("hosts"), "ssm:SessionDocumentAccessCheck": "true" };
const session = {
    "kms:EncryptionContext:aws:ssm:SessionId": "eve-0123",
    "kms:ResourceAliases": [names.keyAlias("logs")],
};
const vault = names.arn("backup", `backup-vault:${names.backupVault}`);
const recoveryPoint = names.arn("backup", "recovery-point:11111111-2222-3333-4444-555555555555");

const table = names.arn("dynamodb", `table/${names.table("sessions")}`);

function sealsTable(does: string): Calls[number] {
    const made = usesKey(does, "data", "dynamodb");
    return { ...made, with: { ...made.with, "kms:EncryptionContext:aws:dynamodb:tableName": names.table("sessions") } };
}

/** What people do, and the services that act for them. */
export const peopleDuties: Readonly<Record<string, Duty>> = {
    "Studio is opened": {
        who: "developer-ann",
        calls: [
            {
                does: "sagemaker:CreatePresignedDomainUrl",
                on: sageMaker("user-profile/d-abc123/ann"),
                from: "entrance",
            },
        ],
        refused: {
            "from the internet": call("sagemaker:CreatePresignedDomainUrl", sageMaker("user-profile/d-abc123/ann")),
            "of another member": {
                does: "sagemaker:CreatePresignedDomainUrl",
                on: sageMaker("user-profile/d-abc123/bob"),
                from: "entrance",
            },
        },
    },
    "data is brought in": {
        who: "data-recipient",
        calls: [
            ...writes("landing", "entrance"),
            { does: "s3:ListBucket", on: names.bucketArn("landing"), from: "entrance" },
            { does: "s3:GetObjectTagging", on: object("landing"), from: "entrance" },
        ],
        refused: {
            "from outside the room": { does: "s3:PutObject", on: object("landing"), from: "entranceFromElsewhere" },
            "and read": { does: "s3:GetObject", on: object("landing"), from: "entrance", with: scanned },
            "past the scan": { does: "s3:PutObject", on: object("input"), from: "entrance" },
            "with the scan's tag in it": {
                does: "s3:PutObject",
                on: object("landing"),
                from: "entrance",
                with: { "s3:RequestObjectTagKeys": ["GuardDutyMalwareScanStatus"] },
            },
        },
    },
    "what came in is scanned": {
        who: "malware-scan",
        calls: [
            ...reads("landing", "elsewhere"),
            {
                does: "s3:PutObjectTagging",
                on: object("landing"),
                from: "elsewhere",
                with: { "s3:RequestObjectTagKeys": ["GuardDutyMalwareScanStatus"] },
            },
        ],
        refused: { "by reading input": { does: "s3:GetObject", on: object("input"), from: "elsewhere" } },
    },
    "what is clean is copied": {
        who: "intake",
        calls: [...reads("landing", "elsewhere", scanned), ...writes("input", "elsewhere")],
        refused: {
            "before the scan": { does: "s3:GetObject", on: object("landing"), from: "elsewhere" },
            "with a finding": {
                does: "s3:GetObject",
                on: object("landing"),
                from: "elsewhere",
                with: { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "THREATS_FOUND" },
            },
        },
    },
    "a take-out is approved": {
        who: "release-approver",
        calls: [
            { does: "s3:ListBucketVersions", on: names.bucketArn("outbox"), from: "entrance" },
            { does: "s3:PutObjectVersionTagging", on: object("outbox"), from: "entrance", with: approval },
        ],
        refused: {
            "by reading it": { does: "s3:GetObject", on: object("outbox"), from: "entrance" },
            "with another tag": {
                does: "s3:PutObjectVersionTagging",
                on: object("outbox"),
                from: "entrance",
                with: { "s3:RequestObjectTag/other": "x", "s3:RequestObjectTagKeys": ["other"] },
            },
            "from outside": {
                does: "s3:PutObjectVersionTagging",
                on: object("outbox"),
                from: "elsewhere",
                with: approval,
            },
        },
    },
    "what is approved is fetched": {
        who: sample.reader,
        calls: reads("outbox", "elsewhere", { ...throughDmz, ...released }),
        refused: {
            "before the approval": { does: "s3:GetObject", on: object("outbox"), from: "elsewhere", with: throughDmz },
            "over the internet": { does: "s3:GetObject", on: object("outbox"), from: "elsewhere", with: released },
            "from another bucket": {
                does: "s3:GetObject",
                on: object("work"),
                from: "elsewhere",
                with: { ...throughDmz, ...released },
            },
        },
    },
    "records are read": {
        who: "auditor",
        calls: [
            ...reads("records", "entrance", {}, "logs"),
            call("logs:GetLogEvents", `${names.logGroupArn("flow")}:log-stream:eni`),
            usesKey("kms:Decrypt", "logs", "logs"),
        ],
        refused: {
            "over the internet": call("s3:GetObject", object("records")),
            "and deleted": { does: "s3:DeleteObject", on: object("records"), from: "entrance" },
            "beside the team's data": { does: "s3:GetObject", on: object("work"), from: "entrance" },
        },
    },
    "a host is started": {
        who: "infra-admin",
        calls: [
            call("ec2:RunInstances", ec2("instance/i-0123456789abcdef0"), fromTemplate),
            call("ec2:RunInstances", ec2("volume/vol-0123456789abcdef0"), fromTemplate),
            call("ec2:RunInstances", template),
            call("ec2:CreateTags", instance, {
                "ec2:CreateAction": "RunInstances",
                "aws:RequestTag/Name": names.workRole("hosts"),
            }),
            call("iam:PassRole", role("hosts"), { "iam:PassedToService": "ec2.amazonaws.com" }),
            usesKey("kms:CreateGrant", "notebooks", "ec2"),
            usesKey("kms:GenerateDataKeyWithoutPlaintext", "notebooks", "ec2"),
            usesKey("kms:DescribeKey", "notebooks", "ec2"),
        ],
        refused: {
            "without the template": call("ec2:RunInstances", ec2("instance/i-0123456789abcdef0")),
            "with the role of jobs": call("iam:PassRole", role("jobs"), { "iam:PassedToService": "ec2.amazonaws.com" }),
            "with the key of the data": usesKey("kms:CreateGrant", "data", "ec2"),
        },
    },
    "a session on a host is opened": {
        who: "infra-admin",
        calls: [
            call("ssm:StartSession", instance, ownHost),
            call("ssm:StartSession", names.arn("ssm", "document/SSM-SessionManagerRunShell")),
            { ...call("kms:GenerateDataKey", key, session), purpose: "logs" },
        ],
        refused: {
            "that forwards a port": call(
                "ssm:StartSession",
                names.arn("ssm", "document/AWS-StartPortForwardingSession"),
            ),
            "from outside": { does: "ssm:StartSession", on: instance, from: "elsewhere", with: ownHost },
        },
    },
    "a session is recorded": {
        who: "hosts",
        calls: [
            ...writes("records", "zone", "sessions/1.log", "logs"),
            { does: "ssmmessages:OpenDataChannel", on: "*", from: "zone" },
        ],
        refused: { "and read back": { does: "s3:GetObject", on: object("records"), from: "zone" } },
    },
    "a backup is restored": {
        who: "infra-admin",
        calls: [
            call("backup:StartBackupJob", vault),
            call("backup:StartRestoreJob", recoveryPoint),
            call("iam:PassRole", role("backup"), { "iam:PassedToService": "backup.amazonaws.com" }),
        ],
        refused: {
            "and read over the network": call(
                "elasticfilesystem:ClientMount",
                names.arn("elasticfilesystem", "file-system/fs-0a"),
            ),
            "and opened to the network": call(
                "elasticfilesystem:CreateMountTarget",
                names.arn("elasticfilesystem", "file-system/fs-0a"),
            ),
            "under another role": call("iam:PassRole", role("jobs"), { "iam:PassedToService": "backup.amazonaws.com" }),
            "and decrypted": usesKey("kms:Decrypt", "notebooks", "elasticfilesystem"),
            "and its tables read": call("dynamodb:Scan", names.arn("dynamodb", `table/${names.prefix}-sessions`)),
            "and its disks read": call("ebs:GetSnapshotBlock", `arn:aws:ec2:${environment.region}::snapshot/snap-0a`),
        },
    },
    "a table is made": {
        who: "tables",
        calls: [
            { ...call("dynamodb:CreateTable", table), from: "elsewhere" },
            usesKey("kms:CreateGrant", "data", "dynamodb"),
            sealsTable("kms:Encrypt"),
            sealsTable("kms:Decrypt"),
            sealsTable("kms:GenerateDataKey"),
        ],
        refused: {
            "and deleted": { ...call("dynamodb:DeleteTable", table), from: "elsewhere" },
            "by the pipeline itself": { ...sealsTable("kms:Decrypt"), who: "deployer" },
            "with the key of another service's": usesKey("kms:Decrypt", "data", "s3", "work"),
            "with a stranger's table": {
                ...sealsTable("kms:Decrypt"),
                with: { ...sealsTable("kms:Decrypt").with, "kms:EncryptionContext:aws:dynamodb:tableName": "other" },
            },
        },
    },
    "a table is restored": {
        who: "backup",
        calls: [
            { ...call("dynamodb:RestoreTableFromAwsBackup", table), from: "elsewhere" },
            { ...call("dynamodb:BatchWriteItem", table), from: "elsewhere" },
            sealsTable("kms:GenerateDataKey"),
        ],
        refused: {
            "under a name that is not the team's": {
                ...call("dynamodb:RestoreTableFromAwsBackup", names.arn("dynamodb", "table/mine")),
                from: "elsewhere",
            },
            "with objects read": { does: "s3:GetObject", on: object("work"), from: "elsewhere" },
        },
    },
    "a key's policy is changed": {
        who: "deployer",
        calls: [{ ...call("kms:PutKeyPolicy", key), purpose: "data", from: "elsewhere" }],
        refused: {
            "past the lock-out check": {
                ...call("kms:PutKeyPolicy", key, { "kms:BypassPolicyLockoutSafetyCheck": "true" }),
                purpose: "data",
            },
            "by the administrator": { ...call("kms:PutKeyPolicy", key), purpose: "data", who: "infra-admin" },
            "and the key used": usesKey("kms:Decrypt", "data", "s3", "work"),
            "and objects read": { does: "s3:GetObject", on: object("work"), from: "elsewhere" },
        },
    },
};
