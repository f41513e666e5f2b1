import type { RepositoryArgs } from "@pulumi/aws/ecrpublic";
import { forbid, rule } from "../../lib/rule";

export const publicAbsent = rule(
    {
        name: "ecr-public-repository-absent",
        description: "No image is published to the world.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Use a private repository.",
        frameworks: { nist: ["AC-3", "AC-22"], pci: ["7.2.1"] },
        requirements: ["R12", "R27"],
        tags: ["ecr", "exposure"],
    },
    forbid<RepositoryArgs>(
        "aws:ecrpublic/repository:Repository",
        "a public repository is readable by the world; use aws.ecr.Repository",
        {
            "a repository": { repositoryName: "models" },
            "a repository, described": { catalogData: { aboutText: "models" } },
        },
    ),
);
