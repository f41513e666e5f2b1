import type { RepositoryArgs } from "@pulumi/aws/ecr";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

export const repositoryImmutable = rule(
    {
        name: "ecr-repository-immutable",
        description: "Image tags, once pushed, stay with their image.",
        severity: "medium",
        control: "standard-images",
        remediation: "Set imageTagMutability to IMMUTABLE.",
        frameworks: { fsbp: ["ECR.2"], nist: ["CM-2", "SI-7"], pci: ["6.3.2"] },
        requirements: ["R12"],
        tags: ["ecr", "integrity"],
    },
    check<RepositoryArgs>(
        ["aws:ecr/repository:Repository", "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"],
        {
            find: ({ imageTagMutability: given, imageTagMutabilityExclusionFilters: filters }) => {
                const all = list(filters).find(({ filter }) => /^[*]+$/.test(text(filter)));
                if (all !== undefined && given !== "IMMUTABLE")
                    return `imageTagMutabilityExclusionFilters leaves out every tag (${show(all.filter)}); name a prefix`;
                return given?.startsWith("IMMUTABLE")
                    ? undefined
                    : `imageTagMutability is ${show(given)}; set it to "IMMUTABLE"`;
            },
            compliant: {
                immutable: { imageTagMutability: "IMMUTABLE" },
                "immutable but for a cache": {
                    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
                    imageTagMutabilityExclusionFilters: [{ filter: "cache*", filterType: "WILDCARD" }],
                },
            },
            noncompliant: {
                mutable: { imageTagMutability: "MUTABLE" },
                "the default, mutable": {},
                "immutable but for all": {
                    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
                    imageTagMutabilityExclusionFilters: [{ filter: "*", filterType: "WILDCARD" }],
                },
            },
        },
    ),
);
