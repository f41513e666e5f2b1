import type { BucketServerSideEncryptionConfigurationArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { defaultEncryptions } from "../../lib/s3";
import { bucketEncryption } from "../../lib/tokens";
import { isTrue, show } from "../../lib/values";

const rules = (sseAlgorithm: string, bucketKeyEnabled?: boolean) => ({
    rules: [
        {
            applyServerSideEncryptionByDefault: { sseAlgorithm },
            ...(bucketKeyEnabled !== undefined && { bucketKeyEnabled }),
        },
    ],
});

export const bucketKeyEnabled = rule(
    {
        name: "s3-bucket-key-enabled",
        description: "Buckets under SSE-KMS use bucket keys, so that training does not exhaust KMS quotas.",
        severity: "low",
        control: "work-goes-on",
        level: "advisory",
        remediation: "Set bucketKeyEnabled to true.",
        requirements: ["R10", "R14"],
        tags: ["s3", "cost"],
    },
    check<BucketServerSideEncryptionConfigurationArgs>(bucketEncryption, {
        find: (props) =>
            defaultEncryptions(props)
                .filter((one) => one.sseAlgorithm === "aws:kms" && !isTrue(one.bucketKeyEnabled))
                .map((one) => `bucketKeyEnabled is ${show(one.bucketKeyEnabled)}; set it to true`),
        compliant: {
            on: rules("aws:kms", true),
            "double-layer encryption, which has none": rules("aws:kms:dsse"),
            "S3's own keys": rules("AES256"),
        },
        noncompliant: { unset: rules("aws:kms"), off: rules("aws:kms", false) },
    }),
);
