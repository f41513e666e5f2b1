import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const domainCustomerKey = rule(
    {
        name: "sagemaker-domain-customer-key",
        description: "Studio's file systems and volumes are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key; it cannot be changed later.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: (domain) => keyFault(domain, "kmsKeyId"),
        asksForPresence: true,
        compliant: {
            "an ARN": { kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            "an id": { kmsKeyId: "1234abcd-12ab-34cd-56ef-1234567890ab" },
        },
        noncompliant: { none: {}, "the one that AWS manages": { kmsKeyId: "alias/aws/elasticfilesystem" } },
    }),
);
