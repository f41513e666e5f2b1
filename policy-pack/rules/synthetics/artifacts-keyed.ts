import type { CanaryArgs } from "@pulumi/aws/synthetics";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

export const artifactsKeyed = rule(
    {
        name: "synthetics-canary-customer-key",
        description: "What canaries see of pages is stored under a customer managed key.",
        severity: "medium",
        control: "own-keys",

        remediation: "Set artifactConfig.s3Encryption with SSE_KMS and kmsKeyArn.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["synthetics", "encryption"],
    },
    check<CanaryArgs>("aws:synthetics/canary:Canary", {
        find: ({ artifactConfig }) => {
            const encryption = only(only(artifactConfig)?.s3Encryption);
            const mode = encryption?.encryptionMode;
            return text(mode).toUpperCase() === "SSE_KMS"
                ? keyFault(encryption, "kmsKeyArn", "artifactConfig.s3Encryption.kmsKeyArn")
                : `artifactConfig.s3Encryption.encryptionMode is ${show(mode)}; set it to "SSE_KMS" and name a key`;
        },
        compliant: {
            "a key": { artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: "alias/data" } } },
            "a key by ARN": {
                artifactConfig: {
                    s3Encryption: {
                        encryptionMode: "SSE_KMS",
                        kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1",
                    },
                },
            },
        },
        noncompliant: {
            "by default": { name: "c" },
            "S3's own": { artifactConfig: { s3Encryption: { encryptionMode: "SSE_S3" } } },
            "no key": { artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS" } } },
        },
    }),
);
