import type { DirectoryArgs } from "@pulumi/aws/workspaces";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only } from "../../lib/values";

const ipGroupIds = ["wsipg-1"];

export const directorySourceBounded = rule(
    {
        name: "workspaces-directory-source-bounded",
        description: "Desktops are reached from the security room's addresses, and not by a browser.",
        severity: "high",
        control: "single-entrance",
        remediation: "Give ipGroupIds and set workspaceAccessProperties.deviceTypeWeb to DENY.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R20"],
        tags: ["workspaces", "access"],
    },
    check<DirectoryArgs>("aws:workspaces/directory:Directory", {
        find: (directory) => [
            ...(isEmptyList(directory, "ipGroupIds")
                ? ["ipGroupIds is empty; name a group with the room's addresses"]
                : []),
            // The default is DENY.
            ...(only(directory.workspaceAccessProperties)?.deviceTypeWeb === "ALLOW"
                ? ['workspaceAccessProperties.deviceTypeWeb is "ALLOW"; set it to "DENY"']
                : []),
        ],
        asksForPresence: true,
        compliant: {
            bounded: { ipGroupIds },
            "bounded, no browsers": {
                ipGroupIds,
                workspaceAccessProperties: { deviceTypeWeb: "DENY", deviceTypeWindows: "ALLOW" },
            },
        },
        noncompliant: {
            anywhere: { directoryId: "d-1" },
            "an empty list": { ipGroupIds: [] },
            browsers: { ipGroupIds, workspaceAccessProperties: { deviceTypeWeb: "ALLOW" } },
        },
    }),
);
