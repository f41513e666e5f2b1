import type { EncryptionByDefaultArgs } from "@pulumi/aws/ebs";
import type { Stack } from "./stack";
import { isTrue, list, only } from "./values";

/** What defines the disks of instances. */
export const machines = {
    instance: "aws:ec2/instance:Instance",
    spotInstance: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    configuration: "aws:ec2/launchConfiguration:LaunchConfiguration",
    template: "aws:ec2/launchTemplate:LaunchTemplate",
    spotFleet: "aws:ec2/spotFleetRequest:SpotFleetRequest",
} as const;

export const byDefault = "aws:ebs/encryptionByDefault:EncryptionByDefault";

/** Whether the stack has its Region encrypt every new disk. */
export function encryptedByDefault(stack: Stack): boolean {
    return stack.of<EncryptionByDefaultArgs>(byDefault).some(({ props: { enabled = true } }) => isTrue(enabled));
}

export interface Device {
    readonly encrypted?: unknown;
    readonly snapshotId?: unknown;
    readonly kmsKeyId?: unknown;
}
export interface Machine {
    readonly rootBlockDevice?: Device;
    readonly rootBlockDevices?: readonly Device[];
    readonly ebsBlockDevices?: readonly Device[];
    readonly blockDeviceMappings?: readonly { readonly ebs?: Device }[];
    readonly launchSpecifications?: readonly Machine[];
}

/** The disks that a machine, its template or a fleet of them defines, by their paths. */
export function devicesOf(machine: Machine, path = ""): readonly (readonly [string, Device])[] {
    return [...everyOf(machine, path)].filter(([, one]) => Object(one) === one);
}

function everyOf(machine: Machine, path: string): readonly (readonly [string, Device])[] {
    const root = only(machine.rootBlockDevice);
    return [
        ...(root === undefined ? [] : [[`${path}rootBlockDevice`, root] as const]),
        ...list(machine.rootBlockDevices).map((one, i) => [`${path}rootBlockDevices[${i}]`, one] as const),
        ...list(machine.ebsBlockDevices).map((one, i) => [`${path}ebsBlockDevices[${i}]`, one] as const),
        ...list(machine.blockDeviceMappings).flatMap(({ ebs }, i) =>
            list(ebs).map((one) => [`${path}blockDeviceMappings[${i}].ebs`, one] as const),
        ),
        ...list(machine.launchSpecifications).flatMap((one, i) => devicesOf(one, `${path}launchSpecifications[${i}].`)),
    ];
}
