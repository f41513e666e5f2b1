import type { DefaultKmsKeyArgs, SnapshotCopyArgs, VolumeArgs } from "@pulumi/aws/ebs";
import type { InstanceArgs, LaunchTemplateArgs } from "@pulumi/aws/ec2";
import { devicesOf, machines, type Machine } from "../../lib/devices";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
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
    // Where a disk names no key, the account's default one is used, which may be one's own.
    check<InstanceArgs & LaunchTemplateArgs>(Object.values(machines), {
        find: (machine) =>
            devicesOf(machine as Machine).flatMap(([path, one]) =>
                isSet(one, "kmsKeyId") ? (keyFault(one, "kmsKeyId", `${path}.kmsKeyId`) ?? []) : [],
            ),
        compliant: {
            "a key": { rootBlockDevice: { encrypted: true, kmsKeyId } },
            "no key named": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] },
        },
        noncompliant: {
            "the key that AWS manages": { rootBlockDevice: { encrypted: true, kmsKeyId: "alias/aws/ebs" } },
            "the key that AWS manages, in a template": {
                blockDeviceMappings: [
                    { deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: "alias/aws/ebs" } },
                ],
            },
        },
    }),
    keyedCheck<DefaultKmsKeyArgs>("aws:ebs/defaultKmsKey:DefaultKmsKey", "keyArn"),
);
