import type { FleetArgs, ProjectArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { vpcId: "vpc-1", subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };

export const projectInVpc = rule(
    {
        name: "codebuild-project-in-vpc",
        description: "Builds, and the fleets that they may run on, lie in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R12"],
        tags: ["codebuild", "network"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: (project) => vpcFault(project),
        asksForPresence: true,
        compliant: { placed: { vpcConfig }, "placed, named": { name: "images", vpcConfig } },
        noncompliant: {
            "AWS's network": { name: "images" },
            "no subnets": { vpcConfig: { ...vpcConfig, subnets: [] } },
        },
    }),
    check<FleetArgs>("aws:codebuild/fleet:Fleet", {
        find: (fleet) => vpcFault(fleet, "vpcConfigs"),
        asksForPresence: true,
        compliant: {
            placed: { vpcConfigs: [vpcConfig] },
            "placed, named": { name: "gpu", vpcConfigs: [vpcConfig] },
        },
        noncompliant: {
            "AWS's network": { name: "gpu" },
            "no subnets": { vpcConfigs: [{ ...vpcConfig, subnets: [] }] },
        },
    }),
);
