import type { VectorsIndexArgs, VectorsVectorBucketArgs } from "@pulumi/aws/s3";
import type { TableArgs, TableBucketArgs } from "@pulumi/aws/s3tables";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";

const aKey = { sseType: "aws:kms", kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" };

export const tableBucketCustomerKey = rule(
    {
        name: "s3-table-bucket-customer-key",
        description:
            "Table buckets and vector buckets, and what is in them, are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionConfiguration with a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    keyedCheck<TableBucketArgs>("aws:s3tables/tableBucket:TableBucket", "encryptionConfiguration.kmsKeyArn"),
    // Tables and indexes take their bucket's key unless they name another.
    keyedCheck<TableArgs>("aws:s3tables/table:Table", "encryptionConfiguration.kmsKeyArn", { optional: true }),
    check<VectorsIndexArgs>("aws:s3/vectorsIndex:VectorsIndex", {
        find: ({ encryptionConfigurations }) =>
            list(encryptionConfigurations).flatMap(
                (one) => keyFault(one, "kmsKeyArn", "encryptionConfigurations[0].kmsKeyArn") ?? [],
            ),
        compliant: { "the bucket's": {}, "a key": { encryptionConfigurations: [aKey] } },
        noncompliant: { "S3's own": { encryptionConfigurations: [{ sseType: "AES256" }] } },
    }),
    check<VectorsVectorBucketArgs>("aws:s3/vectorsVectorBucket:VectorsVectorBucket", {
        find: ({ encryptionConfigurations }) =>
            keyFault(only(encryptionConfigurations), "kmsKeyArn", "encryptionConfigurations[0].kmsKeyArn"),
        asksForPresence: true,
        compliant: {
            "a key": { encryptionConfigurations: [aKey] },
            "an alias": {
                encryptionConfigurations: [
                    { sseType: "aws:kms", kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:alias/data" },
                ],
            },
        },
        noncompliant: { none: {}, "S3's own": { encryptionConfigurations: [{ sseType: "AES256" }] } },
    }),
);
