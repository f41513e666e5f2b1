import type { ComputeEnvironmentArgs } from "@pulumi/aws/batch";
import type { InstanceArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet, isUnknown, seen } from "../../lib/unknown";
import { list, only } from "../../lib/values";

/** Presence is the question: the name of a key that is made beside the host is known only later. */
const keyFault = (owner: object | undefined, key: string, path = key): string | undefined =>
    owner === undefined || !isSet(owner, key)
        ? undefined
        : `${path} is ${isUnknown(seen(owner, key)) ? "set" : String(seen(owner, key))}: ${fix}`;
const fix = "people sign in with it unrecorded; remove it and use Session Manager";
const specification = { ami: "ami-1", instanceType: "m7i.large" };
const resources = { type: "EC2", maxVcpus: 8, subnets: ["subnet-1"] };

export const instanceNoKeyPair = rule(
    {
        name: "ec2-instance-no-key-pair",
        description:
            "Hosts carry no SSH key pair; people reach them by Session Manager, under their own names and recorded.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Remove the key name.",
        frameworks: { nist: ["AC-17", "IA-2", "AU-14"], pci: ["8.2.2"] },
        requirements: ["R20", "R25"],
        tags: ["ec2", "access"],
    },
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchTemplate:LaunchTemplate",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
        ],
        {
            find: (instance) => keyFault(instance, "keyName"),
            asksForPresence: true,
            compliant: { none: {}, "an empty name": { keyName: "" } },
            noncompliant: {
                "a key": { keyName: "ops" },
                "a key beside a role": { keyName: "ops", iamInstanceProfile: "host" },
            },
        },
    ),
    check<SpotFleetRequestArgs>("aws:ec2/spotFleetRequest:SpotFleetRequest", {
        find: ({ launchSpecifications }) =>
            list(launchSpecifications).flatMap(
                (one, i) => keyFault(one, "keyName", `launchSpecifications[${i}].keyName`) ?? [],
            ),
        compliant: {
            none: { launchSpecifications: [specification] },
            "launch templates": { launchTemplateConfigs: [] },
        },
        noncompliant: {
            "a key": { launchSpecifications: [{ ...specification, keyName: "ops" }] },
            "a key of one": { launchSpecifications: [specification, { ...specification, keyName: "ops" }] },
        },
    }),
    check<ComputeEnvironmentArgs>("aws:batch/computeEnvironment:ComputeEnvironment", {
        find: ({ computeResources }) => keyFault(only(computeResources), "ec2KeyPair", "computeResources.ec2KeyPair"),
        compliant: { none: { computeResources: resources }, "no resources of its own": { type: "UNMANAGED" } },
        noncompliant: {
            "a key": { computeResources: { ...resources, ec2KeyPair: "ops" } },
            "a key on spot": { computeResources: { ...resources, type: "SPOT", ec2KeyPair: "ops" } },
        },
    }),
);
