import type { SpaceArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const ownershipSettings = { ownerUserProfileName: "ada" };

export const spacePrivate = rule(
    {
        name: "sagemaker-space-private",
        description: "A Studio space belongs to one user and is seen by nobody else.",
        severity: "medium",
        control: "personal-users",
        remediation: "Set spaceSharingSettings.sharingType to Private and give ownershipSettings.",
        frameworks: { nist: ["AC-3", "AU-10"], pci: ["8.2.2"] },
        requirements: ["R29"],
        tags: ["sagemaker", "access"],
    },
    check<SpaceArgs>("aws:sagemaker/space:Space", {
        find: (space) => {
            const sharing = only(space.spaceSharingSettings)?.sharingType;
            if (sharing === "Private") return undefined;
            // Without either, the space is one of Studio Classic's, shared by all of the domain.
            return sharing === "Shared" || !isSet(space, "ownershipSettings")
                ? 'the space is shared; set spaceSharingSettings.sharingType to "Private" and name its owner'
                : undefined;
        },
        compliant: {
            private: { ownershipSettings, spaceSharingSettings: { sharingType: "Private" } },
            owned: { ownershipSettings },
        },
        noncompliant: {
            shared: { ownershipSettings, spaceSharingSettings: { sharingType: "Shared" } },
            "nobody's": { spaceName: "all" },
        },
    }),
);
