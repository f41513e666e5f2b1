import type { IndexArgs } from "@pulumi/aws/kendra";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const kendraIndexCustomerKey = rule(
    {
        name: "kendra-index-customer-key",
        description: "Search indexes of Kendra are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set serverSideEncryptionConfiguration.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["kendra", "encryption"],
    },
    keyedCheck<IndexArgs>("aws:kendra/index:Index", "serverSideEncryptionConfiguration.kmsKeyId"),
);
