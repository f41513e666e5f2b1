import type { SnapshotImportArgs } from "@pulumi/aws/ebs";
import type { AmiCopyArgs } from "@pulumi/aws/ec2";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const imageCopyKeyed = rule(
    {
        name: "ec2-image-copy-customer-key",
        description: "Images and snapshots that are copied or brought in are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true and kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-28", "SC-12"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<AmiCopyArgs & SnapshotImportArgs>(["aws:ec2/amiCopy:AmiCopy", "aws:ebs/snapshotImport:SnapshotImport"], {
        find: (copy) => mustBeOn(copy.encrypted, "encrypted") ?? keyFault(copy, "kmsKeyId"),
        asksForPresence: true,
        compliant: {
            "a key": { encrypted: true, kmsKeyId },
            "a key by its alias": { encrypted: true, kmsKeyId: "alias/team-data" },
        },
        noncompliant: {
            plain: { sourceAmiId: "ami-1" },
            "the key that AWS manages": { encrypted: true },
            "the same, by name": { encrypted: true, kmsKeyId: "alias/aws/ebs" },
        },
    }),
);
