import type { TableExportArgs } from "@pulumi/aws/dynamodb";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const s3SseKmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const exportCustomerKey = rule(
    {
        name: "dynamodb-export-customer-key",
        description: "Exports of tables are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set s3SseAlgorithm to KMS and s3SseKmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["dynamodb", "encryption"],
    },
    check<TableExportArgs>("aws:dynamodb/tableExport:TableExport", {
        find: (table) =>
            text(table.s3SseAlgorithm).toUpperCase() === "KMS"
                ? keyFault(table, "s3SseKmsKeyId")
                : `s3SseAlgorithm is ${show(table.s3SseAlgorithm)}; set it to "KMS" and name a customer managed KMS key`,
        asksForPresence: true,
        compliant: {
            "a key": { s3SseAlgorithm: "KMS", s3SseKmsKeyId },
            "a key, incremental": { exportType: "INCREMENTAL_EXPORT", s3SseAlgorithm: "KMS", s3SseKmsKeyId },
        },
        noncompliant: {
            "the default, AES256": {},
            AES256: { s3SseAlgorithm: "AES256", s3SseKmsKeyId },
            "no key": { s3SseAlgorithm: "KMS" },
            "AWS's": { s3SseAlgorithm: "KMS", s3SseKmsKeyId: "alias/aws/s3" },
        },
    }),
);
