import type { DirectoryArgs } from "@pulumi/aws/workspaces";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

const faultsOf = [
    ["enableInternetAccess", "gives desktops public addresses"],
    ["userEnabledAsLocalAdministrator", "lets users undo what guards the desktop"],
] as const;

export const directoryClosed = rule(
    {
        name: "workspaces-desktops-closed",
        description: "Desktops have no public address, and their users are no administrators.",
        severity: "high",
        control: "closed-network",
        remediation: "Set enableInternetAccess and userEnabledAsLocalAdministrator to false.",
        frameworks: { nist: ["AC-4", "AC-6", "SC-7"], pci: ["1.3.2", "7.2.2"] },
        requirements: ["R9", "R20", "R23"],
        tags: ["workspaces", "network"],
    },
    check<DirectoryArgs>("aws:workspaces/directory:Directory", {
        find: ({ workspaceCreationProperties }) => {
            const given = only(workspaceCreationProperties);
            return faultsOf
                .filter(([key]) => isTrue(given?.[key]))
                .map(([key, why]) => `workspaceCreationProperties.${key} is true, which ${why}; set it to false`);
        },
        compliant: {
            "nothing said": { directoryId: "d-1" },
            closed: {
                workspaceCreationProperties: { enableInternetAccess: false, userEnabledAsLocalAdministrator: false },
            },
        },
        noncompliant: {
            "public addresses": { workspaceCreationProperties: { enableInternetAccess: true } },
            administrators: { workspaceCreationProperties: { userEnabledAsLocalAdministrator: true } },
        },
    }),
);
