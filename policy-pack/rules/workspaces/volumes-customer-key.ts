import type { WorkspaceArgs } from "@pulumi/aws/workspaces";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const both = { rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: true };
const volumeEncryptionKey = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const volumesCustomerKey = rule(
    {
        name: "workspaces-volumes-customer-key",
        description: "Both volumes of a desktop are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set rootVolumeEncryptionEnabled, userVolumeEncryptionEnabled and volumeEncryptionKey.",
        frameworks: { fsbp: ["WorkSpaces.1", "WorkSpaces.2"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R20"],
        tags: ["workspaces", "encryption"],
    },
    check<WorkspaceArgs>("aws:workspaces/workspace:Workspace", {
        find: (workspace) => {
            const key = keyFault(workspace, "volumeEncryptionKey");
            const plain = (["rootVolumeEncryptionEnabled", "userVolumeEncryptionEnabled"] as const)
                .filter((volume) => !isTrue(workspace[volume]))
                .map((volume) => `${volume} is not true; set it`);
            return key === undefined ? plain : [...plain, key];
        },
        asksForPresence: true,
        compliant: {
            both: { ...both, volumeEncryptionKey },
            "both, by alias": { ...both, volumeEncryptionKey: "alias/desktops" },
        },
        noncompliant: {
            neither: {},
            "the user's alone": { userVolumeEncryptionEnabled: true, volumeEncryptionKey },
            "the system's alone": { rootVolumeEncryptionEnabled: true, volumeEncryptionKey },
            "AWS's key": { ...both, volumeEncryptionKey: "alias/aws/workspaces" },
        },
    }),
);
