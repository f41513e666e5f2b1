import type { InstanceMetadataDefaultsArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { machines } from "../../lib/devices";
import { list } from "../../lib/values";

const defaults = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults";
const specification = { ami: "ami-1", instanceType: "m7i.large" };
const fleet = (props: Props<SpotFleetRequestArgs>) => given<SpotFleetRequestArgs>(machines.spotFleet, "fleet", props);

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
    stackCheck<SpotFleetRequestArgs>(machines.spotFleet, {
        find: ({ props }, stack) =>
            list(props.launchSpecifications).length === 0 ||
            stack.of<InstanceMetadataDefaultsArgs>(defaults).some((one) => one.props.httpTokens === "required")
                ? undefined
                : "launchSpecifications cannot demand IMDSv2; use launchTemplateConfigs",
        compliant: {
            "a template": [
                fleet({ launchTemplateConfigs: [{ launchTemplateSpecification: { id: "lt-1", version: "1" } }] }),
            ],
            "a template, and no specification": [
                fleet({
                    launchSpecifications: [],
                    launchTemplateConfigs: [{ launchTemplateSpecification: { name: "host", version: "1" } }],
                }),
            ],
            "where the Region demands it": [
                fleet({ launchSpecifications: [specification] }),
                given<InstanceMetadataDefaultsArgs>(defaults, "region", { httpTokens: "required" }),
            ],
        },
        noncompliant: {
            "a specification": [fleet({ launchSpecifications: [specification] })],
            "one beside a template": [fleet({ launchSpecifications: [specification], launchTemplateConfigs: [] })],
        },
    }),
);
