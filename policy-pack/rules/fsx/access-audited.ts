import type { WindowsFileSystemArgs } from "@pulumi/aws/fsx";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

export const accessAudited = rule(
    {
        name: "fsx-access-audited",
        description: "Windows file systems record who reads and writes what.",
        severity: "medium",
        control: "audit-trail",

        remediation: "Set both levels of auditLogConfiguration to SUCCESS_AND_FAILURE.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["fsx", "logging"],
    },
    check<WindowsFileSystemArgs>("aws:fsx/windowsFileSystem:WindowsFileSystem", {
        find: ({ auditLogConfiguration }) =>
            (["fileAccessAuditLogLevel", "fileShareAccessAuditLogLevel"] as const).flatMap((key) => {
                const level = only(auditLogConfiguration)?.[key];
                return ["", "DISABLED"].includes(text(level).toUpperCase())
                    ? `auditLogConfiguration.${key} is ${show(level)}; set it to "SUCCESS_AND_FAILURE"`
                    : [];
            }),
        compliant: {
            both: {
                auditLogConfiguration: {
                    fileAccessAuditLogLevel: "SUCCESS_AND_FAILURE",
                    fileShareAccessAuditLogLevel: "SUCCESS_AND_FAILURE",
                },
            },
            "failures only": {
                auditLogConfiguration: {
                    fileAccessAuditLogLevel: "FAILURE_ONLY",
                    fileShareAccessAuditLogLevel: "FAILURE_ONLY",
                },
            },
        },
        noncompliant: {
            "nothing said": { throughputCapacity: 32 },
            "shares only": {
                auditLogConfiguration: {
                    fileAccessAuditLogLevel: "DISABLED",
                    fileShareAccessAuditLogLevel: "SUCCESS_AND_FAILURE",
                },
            },
        },
    }),
);
