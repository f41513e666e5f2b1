import type { DomainArgs } from "@pulumi/aws/opensearch";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const domainCustomerKey = rule(
    {
        name: "opensearch-domain-customer-key",
        description: "Search domains are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptAtRest.enabled to true and its kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["Opensearch.1", "ES.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {
            checkov: ["CKV_AWS_5", "CKV_AWS_247"],
            cdkNag: ["OpenSearchEncryptedAtRest"],
            awsguard: ["elasticsearch-encrypted-at-rest"],
        },
        requirements: ["R2"],
        tags: ["opensearch", "encryption"],
    },
    check<DomainArgs>(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
        find: ({ encryptAtRest }) =>
            isTrue(only(encryptAtRest)?.enabled)
                ? keyFault(only(encryptAtRest), "kmsKeyId", "encryptAtRest.kmsKeyId")
                : "encryptAtRest.enabled is not true; set it and name a customer managed KMS key",
        asksForPresence: true,
        compliant: {
            "a key": { encryptAtRest: { enabled: true, kmsKeyId: "1234abcd-12ab" } },
            "an ARN": { encryptAtRest: { enabled: true, kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" } },
        },
        noncompliant: {
            none: {},
            off: { encryptAtRest: { enabled: false } },
            "no key": { encryptAtRest: { enabled: true } },
            "AWS's": { encryptAtRest: { enabled: true, kmsKeyId: "alias/aws/es" } },
        },
    }),
);
