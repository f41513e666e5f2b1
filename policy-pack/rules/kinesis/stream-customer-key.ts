import type { StreamArgs } from "@pulumi/aws/kinesis";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const streamCustomerKey = rule(
    {
        name: "kinesis-stream-customer-key",
        description: "Streams are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionType to KMS and kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["Kinesis.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_43", "CKV_AWS_185"] },
        requirements: ["R2"],
        tags: ["kinesis", "encryption"],
    },
    check<StreamArgs>("aws:kinesis/stream:Stream", {
        find: (stream) =>
            text(stream.encryptionType).toUpperCase() === "KMS"
                ? keyFault(stream, "kmsKeyId")
                : `encryptionType is ${show(stream.encryptionType)}; set it to "KMS" and name a customer managed KMS key`,
        asksForPresence: true,
        compliant: {
            "a key": { encryptionType: "KMS", kmsKeyId },
            "an alias": { encryptionType: "KMS", kmsKeyId: "alias/data" },
        },
        noncompliant: {
            none: {},
            "NONE, though a key is named": { encryptionType: "NONE", kmsKeyId },
            "no key": { encryptionType: "KMS" },
            "AWS's": { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" },
        },
    }),
);
