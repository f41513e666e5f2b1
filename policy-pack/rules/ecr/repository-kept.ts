import type { RepositoryArgs } from "@pulumi/aws/ecr";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const repositoryKept = rule(
    {
        name: "ecr-repository-kept",
        description: "A repository is not deleted together with the images in it.",
        severity: "medium",
        control: "backups",
        remediation: "Leave forceDelete unset or false.",
        frameworks: { nist: ["CP-9", "SI-12"] },
        requirements: ["R31"],
        tags: ["ecr", "deletion"],
    },
    check<RepositoryArgs>("aws:ecr/repository:Repository", {
        find: ({ forceDelete }) => (isTrue(forceDelete) ? "forceDelete is true; remove it" : undefined),
        compliant: { "the default": { name: "training" }, off: { forceDelete: false } },
        noncompliant: { on: { forceDelete: true }, "on, named": { name: "training", forceDelete: true } },
    }),
);
