import type { DomainArgs, UserProfileArgs } from "@pulumi/aws/sagemaker";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

function fault(sharing: { notebookOutputOption?: string } | undefined, path: string): string | undefined {
    if (sharing?.notebookOutputOption !== "Allowed") return undefined;
    const key = keyFault(sharing, "s3KmsKeyId", `${path}.sharingSettings.s3KmsKeyId`);
    return key && `${key}, or set notebookOutputOption to Disabled`;
}

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const outputSharingKeyed = rule(
    {
        name: "sagemaker-output-sharing-keyed",
        description: "Notebook output is not shared, or only under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set notebookOutputOption to Disabled or give s3KmsKeyId.",
        frameworks: { nist: ["SC-28", "AC-4"], pci: ["3.5.1"] },
        requirements: ["R2", "R27"],
        tags: ["sagemaker", "encryption"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ defaultUserSettings }) =>
            fault(only(only(defaultUserSettings)?.sharingSettings), "defaultUserSettings"),
        compliant: {
            "the default, off": {},
            "on, with a key": {
                defaultUserSettings: { sharingSettings: { notebookOutputOption: "Allowed", s3KmsKeyId: key } },
            },
        },
        noncompliant: {
            "on, without a key": { defaultUserSettings: { sharingSettings: { notebookOutputOption: "Allowed" } } },
            "on, with the key that AWS manages": {
                defaultUserSettings: {
                    sharingSettings: { notebookOutputOption: "Allowed", s3KmsKeyId: "alias/aws/s3" },
                },
            },
        },
    }),
    check<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", {
        find: ({ userSettings }) => fault(only(only(userSettings)?.sharingSettings), "userSettings"),
        compliant: {
            "the domain's": {},
            off: { userSettings: { sharingSettings: { notebookOutputOption: "Disabled" } } },
        },
        noncompliant: {
            "on, without a key": { userSettings: { sharingSettings: { notebookOutputOption: "Allowed" } } },
            "on, with a place but no key": {
                userSettings: { sharingSettings: { notebookOutputOption: "Allowed", s3OutputPath: "s3://data/out" } },
            },
        },
    }),
);
