import type { DefaultKmsKeyArgs, SnapshotCopyArgs, VolumeArgs } from "@pulumi/aws/ebs";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const ebsVolumeCustomerKey = rule(
    {
        name: "ec2-ebs-volume-customer-key",
        description: "EBS volumes and copied snapshots are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true and kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["EC2.3"], nist: ["SC-28", "SC-12"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<VolumeArgs & SnapshotCopyArgs>(["aws:ebs/volume:Volume", "aws:ebs/snapshotCopy:SnapshotCopy"], {
        find: (volume) =>
            isTrue(volume.encrypted)
                ? keyFault(volume, "kmsKeyId")
                : `encrypted is ${show(volume.encrypted)}; set it to true`,
        asksForPresence: true,
        compliant: {
            "a key": { encrypted: true, kmsKeyId },
            "a key by its alias": { encrypted: true, kmsKeyId: "alias/team-data" },
        },
        noncompliant: {
            plain: { size: 100 },
            "a key named but encryption off": { encrypted: false, kmsKeyId },
            "the key that AWS manages": { encrypted: true },
        },
    }),
    keyedCheck<DefaultKmsKeyArgs>("aws:ebs/defaultKmsKey:DefaultKmsKey", "keyArn"),
);
