import type { BucketArgs, BucketPublicAccessBlockArgs } from "@pulumi/aws/s3";
import { given, rule, stackCheck } from "../../lib/rule";
import { bucket, bucketPublicAccessBlock } from "../../lib/tokens";

const accountBlock = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });
const all = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

export const bucketPublicAccessBlocked = rule(
    {
        name: "s3-bucket-public-access-blocked",
        description: "Every bucket has a public access block of its own.",
        severity: "high",
        control: "nothing-public",
        remediation: "Add a BucketPublicAccessBlock for the bucket, with its four switches true.",
        frameworks: { fsbp: ["S3.8"], cis: ["2.1.4"], nist: ["AC-3", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    stackCheck<BucketArgs>(bucket, {
        find: (subject, stack) =>
            stack.companions(subject, bucketPublicAccessBlock, "bucket").length > 0
                ? undefined
                : "no BucketPublicAccessBlock names this bucket; add one with all four switches true",
        compliant: {
            "a block for the bucket": [
                data,
                given<BucketPublicAccessBlockArgs>(bucketPublicAccessBlock, "block", all, { bucket: "data" }),
            ],
            "a block that names it": [
                data,
                given<BucketPublicAccessBlockArgs>(bucketPublicAccessBlock, "block", { ...all, bucket: "data" }),
            ],
        },
        noncompliant: {
            "no block": [data],
            "a block of another bucket": [
                data,
                given<BucketPublicAccessBlockArgs>(bucketPublicAccessBlock, "block", { ...all, bucket: "other" }),
            ],
            "only the account's block": [data, given(accountBlock, "account", all)],
        },
    }),
);
