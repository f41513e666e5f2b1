import type { SecretArgs } from "@pulumi/aws/secretsmanager";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const secretCustomerKey = rule(
    {
        name: "secretsmanager-secret-customer-key",
        description: "Secrets and their replicas are encrypted with customer managed keys.",
        severity: "medium",
        control: "secrets-kept",
        remediation: "Set kmsKeyId, also on each replica, to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["secretsmanager", "encryption"],
    },
    check<SecretArgs>("aws:secretsmanager/secret:Secret", {
        find: (secret) => [
            ...list(keyFault(secret, "kmsKeyId")),
            ...list(secret.replicas).flatMap(
                (replica, i) => keyFault(replica, "kmsKeyId", `replicas[${i}].kmsKeyId`) ?? [],
            ),
        ],
        asksForPresence: true,
        compliant: {
            "a key": { kmsKeyId },
            "a key for each replica": { kmsKeyId, replicas: [{ region: "eu-central-1", kmsKeyId }] },
        },
        noncompliant: {
            none: {},
            "AWS's": { kmsKeyId: "alias/aws/secretsmanager" },
            "a replica without": { kmsKeyId, replicas: [{ region: "eu-central-1" }] },
        },
    }),
);
