import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { imageFault } from "../../lib/images";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const run = (image: string) => ({
    environment: { computeType: "BUILD_GENERAL1_SMALL", type: "LINUX_CONTAINER", image },
});

export const imagePrivate = rule(
    {
        name: "codebuild-image-private",
        description: "Builds run in images of AWS's or of a private registry.",
        severity: "medium",
        control: "standard-images",
        remediation: "Use aws/codebuild/… or an image in ECR.",
        frameworks: { nist: ["CM-7", "SI-7"], pci: ["6.3.2"] },
        requirements: ["R12"],
        tags: ["codebuild", "integrity"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: ({ environment }) => {
            const image = only(environment)?.image;
            return text(image).startsWith("aws/codebuild/") ? undefined : imageFault(image, "environment.image");
        },
        compliant: {
            "AWS's": run("aws/codebuild/amazonlinux2-x86_64-standard:5.0"),
            own: run("111122223333.dkr.ecr.eu-west-1.amazonaws.com/builder:3"),
        },
        noncompliant: {
            "Docker Hub": run("node:22"),
            "the public gallery": run("public.ecr.aws/docker/library/node:22"),
        },
    }),
);
