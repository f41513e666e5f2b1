import type { OntapFileSystemArgs, OntapVolumeArgs, WindowsFileSystemArgs } from "@pulumi/aws/fsx";
import { atLeastCheck, switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const backupsRetained = rule(
    {
        name: "fsx-backups-retained",
        description: "File systems that can be backed up are, and the backups are kept for a week or longer.",
        severity: "medium",
        remediation: "Set automaticBackupRetentionDays to 7 or more, and skipFinalBackup to false.",
        control: "backups",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["fsx", "backup"],
    },
    atLeastCheck<OntapFileSystemArgs>(
        [
            "aws:fsx/ontapFileSystem:OntapFileSystem",
            "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
            "aws:fsx/windowsFileSystem:WindowsFileSystem",
        ],
        "automaticBackupRetentionDays",
        7,
        { byDefault: 0 },
    ),
    switchCheck<WindowsFileSystemArgs>(
        ["aws:fsx/windowsFileSystem:WindowsFileSystem", "aws:fsx/openZfsFileSystem:OpenZfsFileSystem"],
        "skipFinalBackup",
        "off",
        { beside: { automaticBackupRetentionDays: 7 } },
    ),
    switchCheck<OntapVolumeArgs>("aws:fsx/ontapVolume:OntapVolume", "skipFinalBackup", "off"),
);
