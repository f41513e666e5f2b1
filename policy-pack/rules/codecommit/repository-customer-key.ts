import type { RepositoryArgs } from "@pulumi/aws/codecommit";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const codeRepositoryCustomerKey = rule(
    {
        name: "codecommit-repository-customer-key",
        description: "Code is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codecommit", "encryption"],
    },
    keyedCheck<RepositoryArgs>("aws:codecommit/repository:Repository", "kmsKeyId"),
);
