import type { SelectionArgs } from "@pulumi/aws/backup";
import type { BackupPolicyArgs, FileSystemArgs } from "@pulumi/aws/efs";
import { given, rule, stackCheck } from "../../lib/rule";

const system = given<FileSystemArgs>("aws:efs/fileSystem:FileSystem", "files", { encrypted: true });

export const backupPlanned = rule(
    {
        name: "efs-backup-planned",
        description: "Every file system is in a backup plan or has a backup policy of its own.",
        severity: "medium",
        control: "backups",
        level: "advisory",
        remediation: "Add an efs.BackupPolicy that names the file system.",
        frameworks: { fsbp: ["EFS.2"], nist: ["CP-9"] },
        peers: { checkov: ["CKV2_AWS_18"] },
        requirements: ["R31"],
        tags: ["efs", "backup"],
    },
    stackCheck<FileSystemArgs>("aws:efs/fileSystem:FileSystem", {
        // A plan selects by tags or patterns, too, so that any selection in the stack may be meant for it.
        find: (system, stack) =>
            stack.of("aws:backup/selection:Selection").length > 0 ||
            stack.companions(system, "aws:efs/backupPolicy:BackupPolicy", "fileSystemId").length > 0
                ? undefined
                : "no efs.BackupPolicy names the file system, and the stack selects nothing for backup; add one",
        compliant: {
            "a policy of its own": [
                system,
                given<BackupPolicyArgs>(
                    "aws:efs/backupPolicy:BackupPolicy",
                    "backup",
                    { backupPolicy: { status: "ENABLED" } },
                    { fileSystemId: "files" },
                ),
            ],
            "a selection": [
                system,
                given<SelectionArgs>("aws:backup/selection:Selection", "all", { resources: ["*"] }),
            ],
        },
        noncompliant: {
            nothing: [system],
            "the policy of another": [
                system,
                given<BackupPolicyArgs>("aws:efs/backupPolicy:BackupPolicy", "backup", { fileSystemId: "other" }),
            ],
        },
    }),
);
