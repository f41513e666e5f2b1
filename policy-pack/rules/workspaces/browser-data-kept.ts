import type { UserSettingsArgs } from "@pulumi/aws/workspacesweb";
import { check, rule } from "../../lib/rule";

const ways = ["copyAllowed", "downloadAllowed", "printAllowed"] as const;
const closed = {
    copyAllowed: "Disabled",
    downloadAllowed: "Disabled",
    pasteAllowed: "Disabled",
    printAllowed: "Disabled",
    uploadAllowed: "Disabled",
};

export const browserDataKept = rule(
    {
        name: "workspaces-browser-data-kept",
        description: "Nothing is copied, downloaded or printed out of a secure browser.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Set copyAllowed, downloadAllowed and printAllowed to Disabled.",
        frameworks: { nist: ["AC-4", "AC-19"], pci: ["3.4.2"] },
        requirements: ["R20", "R27"],
        tags: ["workspaces", "exposure"],
    },
    check<UserSettingsArgs>("aws:workspacesweb/userSettings:UserSettings", {
        find: (settings) =>
            ways.filter((way) => settings[way] === "Enabled").map((way) => `${way} is "Enabled"; set it to "Disabled"`),
        compliant: { closed, "data in, none out": { ...closed, pasteAllowed: "Enabled" } },
        noncompliant: {
            "by copying": { ...closed, copyAllowed: "Enabled" },
            "as files": { ...closed, downloadAllowed: "Enabled" },
            "on paper": { ...closed, printAllowed: "Enabled" },
        },
    }),
);
