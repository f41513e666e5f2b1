import type { RepositoryArgs } from "@pulumi/aws/ecr";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

const kmsKey = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const repositoryCustomerKey = rule(
    {
        name: "ecr-repository-customer-key",
        description: "Image repositories are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Give encryptionConfigurations with encryptionType KMS and kmsKey; it cannot be changed later.",
        frameworks: { fsbp: ["ECR.5"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ecr", "encryption"],
    },
    check<RepositoryArgs>(
        ["aws:ecr/repository:Repository", "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"],
        {
            find: ({ encryptionConfigurations }) => {
                const given = only(encryptionConfigurations);
                return text(given?.encryptionType).startsWith("KMS")
                    ? keyFault(given, "kmsKey", "encryptionConfigurations.kmsKey")
                    : `encryptionConfigurations.encryptionType is ${show(given?.encryptionType)}; set it to "KMS" and give kmsKey`;
            },
            asksForPresence: true,
            compliant: {
                "a key": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey }] },
                "two layers": { encryptionConfigurations: [{ encryptionType: "KMS_DSSE", kmsKey }] },
            },
            noncompliant: {
                "the default": {},
                "S3's keys": { encryptionConfigurations: [{ encryptionType: "AES256" }] },
                "the key that AWS manages": { encryptionConfigurations: [{ encryptionType: "KMS" }] },
            },
        },
    ),
);
