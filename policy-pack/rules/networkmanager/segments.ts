import type { CoreNetworkPolicyAttachmentArgs } from "@pulumi/aws/networkmanager";
import { valueOf } from "../../lib/containers";
import { parsed } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { isFalse, list, text } from "../../lib/values";

const policy = (segment: object, action: object) => ({
    policyDocument: JSON.stringify({
        version: "2021.12",
        segments: [{ name: "team", ...segment }],
        "segment-actions": [{ action: "share", mode: "attachment-route", segment: "shared", ...action }],
    }),
});

export const segments = rule(
    {
        name: "networkmanager-segments-isolated",
        description:
            "Segments of a core network take in attachments by hand and are not shared with every other segment.",
        severity: "high",
        control: "teams-apart",
        remediation: "Leave require-attachment-acceptance on, and name the segments in share-with.",
        frameworks: { nist: ["AC-4", "SC-7(21)"] },
        requirements: ["R7", "R22"],
        tags: ["networkmanager", "network"],
    },
    check<CoreNetworkPolicyAttachmentArgs>(
        "aws:networkmanager/coreNetworkPolicyAttachment:CoreNetworkPolicyAttachment",
        {
            find: ({ policyDocument }) => {
                const document = parsed(policyDocument);
                const open = list<unknown>(valueOf(document, "segments")).filter((one) =>
                    isFalse(valueOf(one, "require-attachment-acceptance")),
                );
                const shared = list<unknown>(valueOf(document, "segment-actions")).filter((one) =>
                    list<unknown>(valueOf(one, "share-with")).includes("*"),
                );
                return [
                    ...open.map(
                        (one) =>
                            `segment ${text(valueOf(one, "name"))} takes in attachments unseen; set require-attachment-acceptance to true`,
                    ),
                    ...shared.map(
                        (one) => `segment ${text(valueOf(one, "segment"))} is shared with "*"; name the segments`,
                    ),
                ];
            },
            compliant: {
                "by hand, with one": policy({}, { "share-with": ["team"] }),
                "by hand, in so many words": policy(
                    { "require-attachment-acceptance": true },
                    { "share-with": ["team", "audit"] },
                ),
            },
            noncompliant: {
                unseen: policy({ "require-attachment-acceptance": false }, { "share-with": ["team"] }),
                "with everybody": policy({}, { "share-with": "*" }),
            },
        },
    ),
);
