import type { SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

export const spotFleetTemplates = rule(
    {
        name: "ec2-spot-fleet-launch-templates-used",
        description: "Spot fleets start from launch templates, which can demand version 2 of the metadata service.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Replace launchSpecifications by launchTemplateConfigs.",
        frameworks: { fsbp: ["EC2.170"], nist: ["CM-2", "AC-3"] },
        requirements: ["R5", "R12"],
        tags: ["ec2", "credentials"],
    },
    check<SpotFleetRequestArgs>("aws:ec2/spotFleetRequest:SpotFleetRequest", {
        find: ({ launchSpecifications }) =>
            list(launchSpecifications).length === 0
                ? undefined
                : "launchSpecifications cannot demand IMDSv2; use launchTemplateConfigs",
        compliant: {
            "a template": { launchTemplateConfigs: [{ launchTemplateSpecification: { id: "lt-1", version: "1" } }] },
            "a template, and no specification": {
                launchSpecifications: [],
                launchTemplateConfigs: [{ launchTemplateSpecification: { name: "host", version: "1" } }],
            },
        },
        noncompliant: {
            "a specification": { launchSpecifications: [{ ami: "ami-1", instanceType: "m7i.large" }] },
            "one beside a template": {
                launchSpecifications: [{ ami: "ami-1", instanceType: "m7i.large" }],
                launchTemplateConfigs: [],
            },
        },
    }),
);
