import type { ComputeEnvironmentArgs } from "@pulumi/aws/batch";
import type { InstanceArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { list, only, text } from "../../lib/values";

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
            find: ({ keyName }) => (text(keyName) === "" ? undefined : `keyName is ${keyName}: ${fix}`),
            compliant: { none: {}, "an empty name": { keyName: "" } },
            noncompliant: {
                "a key": { keyName: "ops" },
                "a key beside a role": { keyName: "ops", iamInstanceProfile: "host" },
            },
        },
    ),
    check<SpotFleetRequestArgs>("aws:ec2/spotFleetRequest:SpotFleetRequest", {
        find: ({ launchSpecifications }) =>
            list(launchSpecifications).flatMap(({ keyName }, i) =>
                text(keyName) === "" ? [] : [`launchSpecifications[${i}].keyName is ${keyName}: ${fix}`],
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
        find: ({ computeResources }) =>
            text(only(computeResources)?.ec2KeyPair) === ""
                ? undefined
                : `computeResources.ec2KeyPair is ${only(computeResources)?.ec2KeyPair}: ${fix}`,
        compliant: { none: { computeResources: resources }, "no resources of its own": { type: "UNMANAGED" } },
        noncompliant: {
            "a key": { computeResources: { ...resources, ec2KeyPair: "ops" } },
            "a key on spot": { computeResources: { ...resources, type: "SPOT", ec2KeyPair: "ops" } },
        },
    }),
);
