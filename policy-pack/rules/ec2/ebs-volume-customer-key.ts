import type { DefaultKmsKeyArgs, EncryptionByDefaultArgs, SnapshotCopyArgs, VolumeArgs } from "@pulumi/aws/ebs";
import type { InstanceArgs, LaunchTemplateArgs } from "@pulumi/aws/ec2";
import { byDefault, devicesOf, encryptedByDefault, machines, type Machine } from "../../lib/devices";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, given, rule, stackCheck, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue, show } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

const volume = "aws:ebs/volume:Volume";
const defaultKey = "aws:ebs/defaultKmsKey:DefaultKmsKey";
const one = (props: Props<VolumeArgs>) => [given<VolumeArgs>(volume, "data", props)];

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
    // What a volume does not say, the Region's defaults do.
    stackCheck<VolumeArgs & SnapshotCopyArgs>([volume, "aws:ebs/snapshotCopy:SnapshotCopy"], {
        find: ({ props }, stack) => {
            const encrypted = isSet(props, "encrypted") ? isTrue(props.encrypted) : encryptedByDefault(stack);
            if (!encrypted) return `encrypted is ${show(props.encrypted)}; set it to true`;
            if (!isSet(props, "kmsKeyId") && stack.of(defaultKey).length > 0) return undefined;
            return keyFault(props, "kmsKeyId");
        },
        compliant: {
            "a key": one({ encrypted: true, kmsKeyId }),
            "a key by its alias": one({ encrypted: true, kmsKeyId: "alias/team-data" }),
            "the Region's key": [
                ...one({ size: 100 }),
                given<EncryptionByDefaultArgs>(byDefault, "region", {}),
                given<DefaultKmsKeyArgs>(defaultKey, "key", { keyArn: kmsKeyId }),
            ],
        },
        noncompliant: {
            plain: one({ size: 100 }),
            "a key named but encryption off": one({ encrypted: false, kmsKeyId }),
            "the key that AWS manages": one({ encrypted: true }),
            "a key of the Region, by which nothing is encrypted": [
                ...one({ size: 100 }),
                given<DefaultKmsKeyArgs>(defaultKey, "key", { keyArn: kmsKeyId }),
            ],
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
    keyedCheck<DefaultKmsKeyArgs>(defaultKey, "keyArn"),
);
