import type { InstanceArgs, LaunchConfigurationArgs, LaunchTemplateArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isFalse, isTrue, list, show } from "../../lib/values";

/** A device made from an encrypted snapshot is encrypted without saying so. */
function fault(device: { encrypted?: unknown; snapshotId?: unknown } | undefined, path: string): string | undefined {
    if (device === undefined || isTrue(device.encrypted)) return undefined;
    if (device.snapshotId !== undefined && !isFalse(device.encrypted)) return undefined;
    return `${path}.encrypted is ${show(device.encrypted)}; set it to true`;
}

const machine = {
    find: (instance: { rootBlockDevice?: object; ebsBlockDevices?: object[] }) => [
        ...list(fault(instance.rootBlockDevice, "rootBlockDevice")),
        ...list(instance.ebsBlockDevices).flatMap((device, i) => fault(device, `ebsBlockDevices[${i}]`) ?? []),
    ],
    compliant: {
        "an encrypted root": { rootBlockDevice: { encrypted: true } },
        "a device of a snapshot": { ebsBlockDevices: [{ deviceName: "/dev/sdb", snapshotId: "snap-1" }] },
    },
    noncompliant: {
        "a plain root": { rootBlockDevice: { volumeSize: 20 } },
        "one plain device of two": {
            ebsBlockDevices: [
                { deviceName: "/dev/sdb", encrypted: true },
                { deviceName: "/dev/sdc", encrypted: false },
            ],
        },
    },
};

export const blockDevicesEncrypted = rule(
    {
        name: "ec2-block-devices-encrypted",
        description: "The disks that instances and launch templates define are encrypted.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true on every block device.",
        frameworks: { fsbp: ["EC2.3"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<InstanceArgs>(["aws:ec2/instance:Instance", "aws:ec2/spotInstanceRequest:SpotInstanceRequest"], machine),
    check<LaunchConfigurationArgs>("aws:ec2/launchConfiguration:LaunchConfiguration", machine),
    check<LaunchTemplateArgs>("aws:ec2/launchTemplate:LaunchTemplate", {
        find: (template) =>
            list(template.blockDeviceMappings).flatMap(
                (one, i) => fault(one.ebs, `blockDeviceMappings[${i}].ebs`) ?? [],
            ),
        compliant: {
            "encrypted, as text": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] },
            "no disk of its own": {},
        },
        noncompliant: {
            plain: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 20 } }] },
            "off, as text": {
                blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "false", snapshotId: "snap-1" } }],
            },
        },
    }),
);
