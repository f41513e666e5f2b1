import type { SecurityConfigurationArgs } from "@pulumi/aws/glue";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";
const whole = {
    s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn },
    cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn },
    jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn },
};
const demanded = [
    ["s3Encryption", "s3EncryptionMode", "SSE-KMS"],
    ["cloudwatchEncryption", "cloudwatchEncryptionMode", "SSE-KMS"],
    ["jobBookmarksEncryption", "jobBookmarksEncryptionMode", "CSE-KMS"],
] as const;

export const securityConfigurationKeyed = rule(
    {
        name: "glue-security-configuration-keyed",
        description: "Security configurations encrypt output, logs and bookmarks with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set SSE-KMS, SSE-KMS and CSE-KMS, each with a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_99"], cdkNag: ["AwsSolutions-GL1", "AwsSolutions-GL3"] },
        requirements: ["R2"],
        tags: ["glue", "encryption"],
    },
    check<SecurityConfigurationArgs>("aws:glue/securityConfiguration:SecurityConfiguration", {
        find: ({ encryptionConfiguration }) =>
            apartFor(demanded, ([block, property, mode]) => {
                const given = Object(blocksAt(encryptionConfiguration, [block])[0]) as object;
                const found = blocksAt(given, [property])[0];
                return found === mode
                    ? (keyFault(given, "kmsKeyArn", `${block}.kmsKeyArn`) ?? [])
                    : [
                          `${block}.${property} is ${show(found)}; set it to "${mode}" and name a customer managed KMS key`,
                      ];
            }),
        asksForPresence: true,
        compliant: {
            "keys for all": { encryptionConfiguration: whole },
            "keys for all, by alias": {
                encryptionConfiguration: {
                    ...whole,
                    s3Encryption: {
                        s3EncryptionMode: "SSE-KMS",
                        kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:alias/data",
                    },
                },
            },
        },
        noncompliant: {
            none: {},
            "S3's own": { encryptionConfiguration: { ...whole, s3Encryption: { s3EncryptionMode: "SSE-S3" } } },
            "plain logs": {
                encryptionConfiguration: { ...whole, cloudwatchEncryption: { cloudwatchEncryptionMode: "DISABLED" } },
            },
            "plain bookmarks": { encryptionConfiguration: { ...whole, jobBookmarksEncryption: {} } },
            "no key": {
                encryptionConfiguration: { ...whole, cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS" } },
            },
        },
    }),
);
