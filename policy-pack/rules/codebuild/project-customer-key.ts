import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const projectCustomerKey = rule(
    {
        name: "codebuild-project-customer-key",
        description: "What builds put out is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codebuild", "encryption"],
    },
    keyedCheck<ProjectArgs>("aws:codebuild/project:Project", "encryptionKey"),
);
