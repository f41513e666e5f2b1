import type { SnapshotBlockPublicAccessArgs } from "@pulumi/aws/ebs";
import type { AmiLaunchPermissionArgs, ImageBlockPublicAccessArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

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
    check<SnapshotBlockPublicAccessArgs>("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", {
        find: ({ state }) => mustBeOneOf(state, ["block-all-sharing"], "state"),
        compliant: {
            "all sharing blocked": { state: "block-all-sharing" },
            "all sharing blocked, in a region": { state: "block-all-sharing", region: "eu-west-1" },
        },
        noncompliant: {
            unblocked: { state: "unblocked" },
            "nothing said": {},
            "what is public stays so": { state: "block-new-sharing" },
        },
    }),
    check<ImageBlockPublicAccessArgs>("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", {
        find: ({ state }) => mustBeOneOf(state, ["block-new-sharing"], "state"),
        compliant: {
            "new sharing blocked": { state: "block-new-sharing" },
            "new sharing blocked, in a region": { state: "block-new-sharing", region: "eu-west-1" },
        },
        noncompliant: { unblocked: { state: "unblocked" }, "nothing said": {} },
    }),
    check<AmiLaunchPermissionArgs>("aws:ec2/amiLaunchPermission:AmiLaunchPermission", {
        find: ({ group }) =>
            group === "all" ? 'group is "all"; share the image with named accounts or the organisation' : undefined,
        compliant: {
            "the organisation": { organizationArn: "arn:aws:organizations::111122223333:organization/o-abc123" },
        },
        noncompliant: { everybody: { group: "all" } },
    }),
);
