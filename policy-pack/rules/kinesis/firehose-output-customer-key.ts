import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { blocksAt, keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

const token = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";
const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";
const bucketArn = "arn:aws:s3:::b";

/** Whatever a stream delivers to, what it backs up or stages on the way goes to a bucket. */
const destinations = [
    "redshiftConfiguration",
    "opensearchConfiguration",
    "opensearchserverlessConfiguration",
    "elasticsearchConfiguration",
    "httpEndpointConfiguration",
    "splunkConfiguration",
    "snowflakeConfiguration",
    "icebergConfiguration",
] as const;
const buckets = [
    "extendedS3Configuration.s3BackupConfiguration",
    ...destinations.map((name) => `${name}.s3Configuration`),
    "redshiftConfiguration.s3BackupConfiguration",
];

export const firehoseOutputCustomerKey = rule(
    {
        name: "kinesis-firehose-output-customer-key",
        description: "What delivery streams write to S3 is encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyArn of every S3 configuration, that of backups too, to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["kinesis", "encryption"],
    },
    keyedCheck<FirehoseDeliveryStreamArgs>(token, "extendedS3Configuration.kmsKeyArn", { optional: true }),
    check<FirehoseDeliveryStreamArgs>(token, {
        find: (stream) =>
            buckets.flatMap((path) =>
                blocksAt(stream, path.split(".")).flatMap(
                    (bucket) => keyFault(Object(bucket) as object, "kmsKeyArn", `${path}.kmsKeyArn`) ?? [],
                ),
            ),
        asksForPresence: true,
        compliant: {
            "what OpenSearch refused": { opensearchConfiguration: { s3Configuration: { bucketArn, kmsKeyArn } } },
            "what Redshift loads, and its backup": {
                redshiftConfiguration: {
                    s3Configuration: { bucketArn, kmsKeyArn },
                    s3BackupConfiguration: { bucketArn, kmsKeyArn },
                },
            },
        },
        noncompliant: {
            "what Splunk refused": { splunkConfiguration: { s3Configuration: { bucketArn } } },
            "what Redshift loads": {
                redshiftConfiguration: { s3Configuration: { bucketArn, kmsKeyArn: "alias/aws/s3" } },
            },
            "a backup": {
                extendedS3Configuration: { bucketArn, kmsKeyArn, s3BackupConfiguration: { bucketArn } },
            },
        },
    }),
);
