import { checked, ownHost } from "../circumstances";
import type { Theme } from "../question";

const unrecorded = [
    "document:AWS-StartPortForwardingSession",
    "document:AWS-StartPortForwardingSessionToRemoteHost",
    "document:AWS-StartSSHSession",
    "document:AWS-StartInteractiveCommand",
    "document:AWS-StartNonInteractiveCommand",
];
const removing = ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:StartCopyJob"];
/** Whoever has everything allowed is kept off by the vault's own policy, which speaks for what lies in the vault. */
const onlyVaultForbids = ["backup:StartRestoreJob", "backup:DisassociateRecoveryPoint", "backup:CopyFromBackupVault"];
const guarding = [
    "backup:DeleteBackupVault",
    "backup:PutBackupVaultAccessPolicy",
    "backup:PutBackupVaultLockConfiguration",
];

/** Shells that are recorded, and copies that stay. */
export const sessionsAndBackups: readonly Theme[] = [
    {
        claim: "A shell on a host is the recorded one, from the room, and nothing else leads into a machine",
        control: "recorded-sessions",
        rows: [
            ["infra-admin", "may", "ssm:StartSession", "host", ["room", "entrance"], { ...checked, needs: "hosts" }],
            [
                "infra-admin",
                "may",
                "ssm:StartSession",
                "document:SSM-SessionManagerRunShell",
                ["room", "entrance"],
                { needs: "hosts" },
            ],
            ["infra-admin", "never", "ssm:StartSession", unrecorded, "room"],
            [
                "infra-admin",
                "never",
                "ssm:StartSession",
                "host",
                "room",
                {
                    said: "without a check of the document",
                    keys: { "aws:ResourceTag/Name": "{name:hosts}", "ssm:SessionDocumentAccessCheck": "false" },
                },
            ],
            ["infra-admin", "never", "ssm:StartSession", "host", ["internet", "zone"], checked],
            ["infra-admin", "never", "ssm:StartSession", "host", "room", { said: "not the team's host" }],
            [
                "infra-admin",
                "never",
                [
                    "ssm:SendCommand",
                    "ec2-instance-connect:SendSSHPublicKey",
                    "ec2:GetPasswordData",
                    "ec2:ModifyInstanceAttribute",
                ],
                "host",
                "room",
                ownHost,
            ],
            ["infra-admin", "never", "ec2:CreateSnapshot", "ec2:volume/vol-0a", "room"],
            [
                ["developer", "data-recipient", "release-approver", "auditor", "studio", "jobs", "deployer", "hosts"],
                "never",
                "ssm:StartSession",
                "host",
                "room",
                checked,
            ],
            [
                ["infra-admin", "developer", "studio", "hosts"],
                "never",
                ["ssm:UpdateDocument", "ssm:DeleteDocument", "ssm:ModifyDocumentPermission"],
                "document:SSM-SessionManagerRunShell",
                "room",
            ],
        ],
    },
    {
        claim: "A host keeps the record of its sessions and cannot take it back",
        control: "recorded-sessions",
        rows: [
            ["hosts", "may", "writes object", "object:records/sessions/1.log", "zone"],
            ["hosts", "may", ["ssmmessages:OpenDataChannel", "ssm:UpdateInstanceInformation"], "*", "zone"],
            ["hosts", "may", "logs:PutLogEvents", "log-stream:sessions", "zone"],
            ["hosts", "never", ["s3:GetObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], "object:records", "zone"],
            ["hosts", "never", "s3:PutObject", "object:records", "internet"],
            ["hosts", "never", "reads object", ["object:work", "object:input", "object:artifacts"], "zone"],
            [["studio", "jobs", "infra-admin", "administrator"], "never", "s3:PutObject", "object:records", "zone"],
        ],
    },
    {
        claim: "Backups are made and restored, and neither deleted nor taken elsewhere",
        control: "backups",
        rows: [
            [
                "backup",
                "may",
                ["elasticfilesystem:Backup", "elasticfilesystem:Restore"],
                "elasticfilesystem:file-system/fs-0a",
                "aws",
            ],
            ["backup", "may", "dynamodb:StartAwsBackupJob", "table", "aws", { needs: "dynamodb" }],
            ["backup", "may", "backup:DescribeBackupVault", "vault", "aws"],
            [["infra-admin", "studio", "backup"], "never", removing, "recovery-point", "room"],
            [["infra-admin", "studio", "backup"], "never", guarding, "vault", "room"],
            ["administrator", "never", removing, "recovery-point", "internet"],
            ["administrator", "never", guarding, "vault", "internet"],
            ["root", "never", removing, "recovery-point", "internet"],
            ["administrator", "never", onlyVaultForbids, "recovery-point", "internet"],
            ["administrator", "may", "backup:GetRecoveryPointRestoreMetadata", "recovery-point", "internet"],
            [["deployer", "studio", "developer"], "never", "backup:StartRestoreJob", "recovery-point", "internet"],
            ["administrator@other", "never", "backup:CopyIntoBackupVault", "vault", "internet"],
            [
                "backup",
                "never",
                ["elasticfilesystem:ClientMount", "elasticfilesystem:PutFileSystemPolicy"],
                "elasticfilesystem:file-system/fs-0a",
                "aws",
            ],
            ["backup", "never", "ec2:ModifySnapshotAttribute", "*", "aws"],
            ["backup", "never", "reads object", ["object:work", "object:input"], "aws"],
        ],
    },
];
