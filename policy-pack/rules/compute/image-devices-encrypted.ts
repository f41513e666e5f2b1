import type { AmiArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isTrue, isFalse, list, show } from "../../lib/values";

export const imageDevicesEncrypted = rule(
    {
        name: "ec2-image-devices-encrypted",
        description: "The disks of machine images are encrypted.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true on every block device, or make the image from encrypted snapshots.",
        frameworks: { nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<AmiArgs>("aws:ec2/ami:Ami", {
        find: ({ ebsBlockDevices }) =>
            list(ebsBlockDevices).flatMap((device, i) =>
                isTrue(device.encrypted) || (device.snapshotId !== undefined && !isFalse(device.encrypted))
                    ? []
                    : [`ebsBlockDevices[${i}].encrypted is ${show(device.encrypted)}; set it to true`],
            ),
        compliant: {
            encrypted: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: true }] },
            "of a snapshot": { ebsBlockDevices: [{ deviceName: "/dev/xvda", snapshotId: "snap-1" }] },
        },
        noncompliant: {
            "nothing said": { ebsBlockDevices: [{ deviceName: "/dev/xvda", volumeSize: 8 }] },
            "one of two": {
                ebsBlockDevices: [
                    { deviceName: "/dev/xvda", encrypted: true },
                    { deviceName: "/dev/xvdb", encrypted: false },
                ],
            },
        },
    }),
);
