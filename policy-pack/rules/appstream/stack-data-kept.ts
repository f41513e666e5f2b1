import type { StackArgs } from "@pulumi/aws/appstream";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const ways = ["CLIPBOARD_COPY_TO_LOCAL_DEVICE", "FILE_DOWNLOAD", "PRINTING_TO_LOCAL_DEVICE"] as const;
const stores = new Set(["GOOGLE_DRIVE", "ONE_DRIVE"]);
const off = [...ways].map((action) => ({ action, permission: "DISABLED" }));
const except = (open: string) => off.map((one) => (one.action === open ? { ...one, permission: "ENABLED" } : one));

export const stackDataKept = rule(
    {
        name: "appstream-stack-data-kept",
        description: "Nothing is copied, downloaded, printed or stored out of streamed applications.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Disable the three actions in userSettings, and connect no storage outside AWS.",
        frameworks: { nist: ["AC-4", "AC-19"], pci: ["3.4.2"] },
        requirements: ["R20", "R27"],
        tags: ["appstream", "exposure"],
    },
    check<StackArgs>("aws:appstream/stack:Stack", {
        // Every action is enabled where userSettings say nothing of it (AppStream API, CreateStack).
        find: ({ userSettings, storageConnectors }) => [
            ...ways
                .filter((way) => !list(userSettings).some((one) => one.action === way && one.permission === "DISABLED"))
                .map((way) => `userSettings does not disable ${way}; set its permission to DISABLED`),
            ...list(storageConnectors)
                .filter(({ connectorType }) => stores.has(connectorType ?? ""))
                .map(({ connectorType }) => `storageConnectors holds ${connectorType}, outside AWS; remove it`),
        ],
        compliant: {
            closed: { userSettings: off },
            "closed, with home folders": { userSettings: off, storageConnectors: [{ connectorType: "HOMEFOLDERS" }] },
        },
        noncompliant: {
            "the default, open": { name: "s" },
            "by copying": { userSettings: except("CLIPBOARD_COPY_TO_LOCAL_DEVICE") },
            "as files": { userSettings: except("FILE_DOWNLOAD") },
            "to a drive": { userSettings: off, storageConnectors: [{ connectorType: "GOOGLE_DRIVE" }] },
        },
    }),
);
