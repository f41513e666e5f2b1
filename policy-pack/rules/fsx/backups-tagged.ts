import type { LustreFileSystemArgs, WindowsFileSystemArgs } from "@pulumi/aws/fsx";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const backupsTagged = rule(
    {
        name: "fsx-backups-tagged",
        description: "Backups carry the tags of their file system, by which they are found and their readers bounded.",
        severity: "low",
        control: "backups",
        level: "advisory",
        remediation: "Set copyTagsToBackups to true.",
        frameworks: { fsbp: ["FSx.1", "FSx.2"], nist: ["CM-8"] },
        peers: {},
        requirements: ["R31"],
        tags: ["fsx", "backup"],
    },
    switchCheck<WindowsFileSystemArgs>(
        ["aws:fsx/windowsFileSystem:WindowsFileSystem", "aws:fsx/openZfsFileSystem:OpenZfsFileSystem"],
        "copyTagsToBackups",
        "on",
    ),
    switchCheck<LustreFileSystemArgs>("aws:fsx/lustreFileSystem:LustreFileSystem", "copyTagsToBackups", "on", {
        where: ({ deploymentType }) => text(deploymentType).startsWith("PERSISTENT"),
        beside: { deploymentType: "PERSISTENT_2" },
    }),
);
