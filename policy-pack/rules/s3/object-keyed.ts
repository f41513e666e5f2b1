import type { BucketObjectArgs } from "@pulumi/aws/s3";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { text } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const objectKeyed = rule(
    {
        name: "s3-object-customer-key",
        description: "Objects and their copies keep their bucket's key, or name another customer managed one.",
        severity: "medium",
        control: "own-keys",
        remediation: "Leave serverSideEncryption out, or set it to aws:kms and give kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_181", "CKV_AWS_186"] },
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    check<BucketObjectArgs>(
        ["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/objectCopy:ObjectCopy"],
        {
            find: (object) => {
                const algorithm = text(object.serverSideEncryption);
                if (algorithm === "AES256")
                    return "serverSideEncryption is AES256, S3's own key in place of the bucket's; leave it out";
                return isSet(object, "kmsKeyId") || algorithm !== "" ? keyFault(object, "kmsKeyId") : undefined;
            },
            asksForPresence: true,
            compliant: {
                "the bucket's": {},
                "another key": { serverSideEncryption: "aws:kms", kmsKeyId },
                "another key, twice": { serverSideEncryption: "aws:kms:dsse", kmsKeyId },
            },
            noncompliant: {
                "S3's own": { serverSideEncryption: "AES256" },
                "KMS without a key": { serverSideEncryption: "aws:kms" },
                "the key that AWS manages": { kmsKeyId: "alias/aws/s3" },
            },
        },
    ),
);
