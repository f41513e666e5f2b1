import type { BucketArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { isTrue } from "../../lib/values";

export const bucketKept = rule(
    {
        name: "s3-bucket-kept",
        description: "A bucket is not deleted together with what is in it.",
        severity: "medium",
        control: "backups",
        remediation: "Leave forceDestroy unset or false.",
        frameworks: { nist: ["CP-9", "SI-12"] },
        peers: {},
        requirements: ["R31"],
        tags: ["s3", "deletion"],
    },
    check<BucketArgs>(
        [
            ...bucket,
            "aws:s3/directoryBucket:DirectoryBucket",
            "aws:s3/vectorsVectorBucket:VectorsVectorBucket",
            "aws:s3tables/tableBucket:TableBucket",
        ],
        {
            find: ({ forceDestroy }) =>
                isTrue(forceDestroy)
                    ? "forceDestroy is true, so that deleting the bucket deletes every object and version; remove it"
                    : undefined,
            compliant: { "the default": { bucket: "data" }, off: { forceDestroy: false } },
            noncompliant: { on: { forceDestroy: true }, "on, named": { bucket: "data", forceDestroy: true } },
        },
    ),
);
