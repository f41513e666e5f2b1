import type { AmiLaunchPermissionArgs, SnapshotCreateVolumePermissionArgs } from "@pulumi/aws/ec2";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts that images and snapshots may be shared with.") };

export const imageSharedWithin = rule(
    {
        name: "ec2-image-shared-within",
        description:
            "Images and snapshots are shared with the organization or with accounts that have been agreed on, and with nobody else.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Share by organizationArn, or list the account in the setting accounts.",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        requirements: ["R7", "R27"],
        tags: ["ec2", "exposure"],
        settings,
    },
    check<AmiLaunchPermissionArgs & SnapshotCreateVolumePermissionArgs>(
        [
            "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
            "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
        ],
        {
            find: ({ accountId }, context) =>
                text(accountId) === "" || context.settings(settings).accounts.includes(text(accountId))
                    ? undefined
                    : `accountId ${text(accountId)} can copy all that is on the disk; remove the permission or list the account in accounts`,
            compliant: {
                "the organization": { organizationArn: "arn:aws:organizations::111122223333:organization/o-abc123" },
                "a unit of it": {
                    organizationalUnitArn: "arn:aws:organizations::111122223333:ou/o-abc123/ou-ab12-11111111",
                },
            },
            noncompliant: { "an account": { accountId: "999988887777" }, everybody: { accountId: "all" } },
        },
    ),
);
