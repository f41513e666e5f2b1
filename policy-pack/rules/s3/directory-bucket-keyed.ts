import type { BucketServerSideEncryptionConfigurationArgs, DirectoryBucketArgs } from "@pulumi/aws/s3";
import { given, rule, stackCheck } from "../../lib/rule";
import { bucketEncryption } from "../../lib/tokens";

const fast = given<DirectoryBucketArgs>("aws:s3/directoryBucket:DirectoryBucket", "fast", {
    bucket: "fast--euw1-az1--x-s3",
});
const keyed = (refs: Record<string, string>, named?: string) =>
    given<BucketServerSideEncryptionConfigurationArgs>(
        bucketEncryption[0],
        "encryption",
        {
            rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/data" } }],
            ...(named !== undefined && { bucket: named }),
        },
        refs,
    );

export const directoryBucketKeyed = rule(
    {
        name: "s3-directory-bucket-customer-key",
        description: "Directory buckets encrypt with a customer managed KMS key by default.",
        severity: "high",
        remediation:
            "Add a BucketServerSideEncryptionConfiguration with aws:kms and a customer managed key for the bucket.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    stackCheck<DirectoryBucketArgs>("aws:s3/directoryBucket:DirectoryBucket", {
        find: (subject, stack) =>
            stack.companions(subject, bucketEncryption, "bucket").length > 0
                ? undefined
                : "no BucketServerSideEncryptionConfiguration names this bucket; add one with a customer managed key",
        compliant: {
            "a companion": [fast, keyed({ bucket: "fast" })],
            "one of two": [
                fast,
                keyed({ bucket: "fast" }),
                given<DirectoryBucketArgs>("aws:other/thing:Thing", "x", {}),
            ],
        },
        noncompliant: {
            "nothing said": [fast],
            "another bucket's": [fast, keyed({}, "b")],
        },
    }),
);
