import type { SnapshotBlockPublicAccessArgs } from "@pulumi/aws/ebs";
import type { AmiLaunchPermissionArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const sharingBlocked = rule(
    {
        name: "ec2-public-sharing-blocked",
        description: "Snapshots and images cannot be shared with the public.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Block sharing (block-all-sharing, block-new-sharing) and remove launch permissions for all.",
        frameworks: { fsbp: ["EC2.1", "EC2.182"], nist: ["AC-3", "AC-6"], pci: ["1.4.4"] },
        requirements: ["R9", "R27"],
        tags: ["ec2", "exposure"],
    },
    check<SnapshotBlockPublicAccessArgs>(
        [
            "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
            "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
        ],
        {
            find: ({ state }) =>
                state?.startsWith("block-") ? undefined : `state is ${show(state)}; set it to block sharing`,
            compliant: {
                "new sharing blocked": { state: "block-new-sharing" },
                "all sharing blocked": { state: "block-all-sharing" },
            },
            noncompliant: { unblocked: { state: "unblocked" }, "nothing said": {} },
        },
    ),
    check<AmiLaunchPermissionArgs>("aws:ec2/amiLaunchPermission:AmiLaunchPermission", {
        find: ({ group }) =>
            group === "all" ? 'group is "all"; share the image with named accounts or the organisation' : undefined,
        compliant: {
            "the organisation": { organizationArn: "arn:aws:organizations::111122223333:organization/o-abc123" },
        },
        noncompliant: { everybody: { group: "all" } },
    }),
);
