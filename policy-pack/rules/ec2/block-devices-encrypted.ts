import type { EncryptionByDefaultArgs } from "@pulumi/aws/ebs";
import type { InstanceArgs, LaunchTemplateArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { byDefault, devicesOf, encryptedByDefault, machines, type Device, type Machine } from "../../lib/devices";
import { isFalse, show } from "../../lib/values";

const fault = (path: string, { encrypted }: Device) => `${path}.encrypted is ${show(encrypted)}; set it to true`;
const host = given<InstanceArgs>(machines.instance, "host", { rootBlockDevice: { volumeSize: 20 } });
const region = (enabled: boolean) => given<EncryptionByDefaultArgs>(byDefault, "region", { enabled });

export const blockDevicesEncrypted = rule(
    {
        name: "ec2-block-devices-encrypted",
        description: "The disks that instances and launch templates define are encrypted.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true on every block device.",
        frameworks: { fsbp: ["EC2.3", "EC2.173", "EC2.181"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<InstanceArgs & LaunchTemplateArgs & SpotFleetRequestArgs>(Object.values(machines), {
        find: (machine) =>
            devicesOf(machine as Machine).flatMap(([path, one]) => (isFalse(one.encrypted) ? fault(path, one) : [])),
        compliant: {
            "an encrypted root": { rootBlockDevice: { encrypted: true } },
            "encrypted, as text": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] },
        },
        noncompliant: {
            "one plain device of two": {
                ebsBlockDevices: [
                    { deviceName: "/dev/sdb", encrypted: true },
                    { deviceName: "/dev/sdc", encrypted: false },
                ],
            },
            "off, as text": {
                blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "false", snapshotId: "snap-1" } }],
            },
            "in a fleet": {
                launchSpecifications: [
                    { ami: "ami-1", instanceType: "m7i.large", rootBlockDevices: [{ encrypted: false }] },
                ],
            },
        },
    }),
    stackCheck<InstanceArgs & LaunchTemplateArgs & SpotFleetRequestArgs>(Object.values(machines), {
        find: ({ record }, stack) => {
            // A device made from an encrypted snapshot is encrypted without saying so; what is not known yet is told above.
            const silent = devicesOf(record.inputs as Machine).filter(
                ([, one]) => !isSet(one, "encrypted") && !isSet(one, "snapshotId"),
            );
            if (silent.length === 0) return undefined;
            return encryptedByDefault(stack) ? undefined : silent.map(([path, one]) => fault(path, one));
        },
        compliant: {
            "a device of a snapshot": [
                given<InstanceArgs>(machines.instance, "host", {
                    ebsBlockDevices: [{ deviceName: "/dev/sdb", snapshotId: "snap-1" }],
                }),
            ],
            "no disk of its own": [given<LaunchTemplateArgs>(machines.template, "template", {})],
            "where all are, by default": [host, region(true)],
        },
        noncompliant: {
            "a plain root": [host],
            "a plain root, and no default": [region(false), host],
            "a plain one of a template": [
                given<LaunchTemplateArgs>(machines.template, "template", {
                    blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 20 } }],
                }),
            ],
        },
    }),
);
