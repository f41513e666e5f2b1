import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

const environment = {
    computeType: "BUILD_GENERAL1_SMALL",
    image: "aws/codebuild/standard:7.0",
    type: "LINUX_CONTAINER",
};

export const projectUnprivileged = rule(
    {
        name: "codebuild-project-unprivileged",
        description: "Builds do not run with the rights of their host.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Leave privilegedMode off and build images with a rootless builder.",
        frameworks: { nist: ["AC-6"], pci: ["2.2.6"] },
        requirements: ["R5", "R12"],
        tags: ["codebuild", "privilege"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: (project) =>
            isTrue(only(project.environment)?.privilegedMode)
                ? "environment.privilegedMode is true; remove it"
                : undefined,
        compliant: { "the default": { environment }, off: { environment: { ...environment, privilegedMode: false } } },
        noncompliant: {
            on: { environment: { ...environment, privilegedMode: true } },
            "on, on ARM": { environment: { ...environment, type: "ARM_CONTAINER", privilegedMode: true } },
        },
    }),
);
