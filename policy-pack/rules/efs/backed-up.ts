import type { BackupPolicyArgs } from "@pulumi/aws/efs";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const backedUp = rule(
    {
        name: "efs-backed-up",
        description: "File systems are backed up.",
        severity: "medium",
        control: "backups",
        remediation: "Set backupPolicy.status to ENABLED.",
        frameworks: { fsbp: ["EFS.7"], nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["efs", "backup"],
    },
    oneOfCheck<BackupPolicyArgs>("aws:efs/backupPolicy:BackupPolicy", "backupPolicy.status", ["ENABLED"], {
        refused: "DISABLED",
    }),
);
