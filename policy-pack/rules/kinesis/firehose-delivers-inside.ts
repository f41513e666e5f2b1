import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const firehoseDeliversInside = rule(
    {
        name: "kinesis-firehose-delivers-inside",
        description: "Delivery streams deliver to AWS services, not to addresses on the internet.",
        severity: "critical",
        control: "filtered-egress",
        remediation: "Deliver to S3, OpenSearch, Redshift or Iceberg within the account.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        peers: {},
        requirements: ["R9", "R27"],
        tags: ["kinesis", "egress"],
    },
    check<FirehoseDeliveryStreamArgs>("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
        find: ({ destination }) =>
            ["http_endpoint", "splunk", "snowflake"].includes(text(destination).toLowerCase())
                ? `destination is ${show(destination)}, outside AWS; deliver to S3 within the account`
                : undefined,
        compliant: { S3: { destination: "extended_s3" }, OpenSearch: { destination: "opensearch" } },
        noncompliant: {
            "an address": {
                destination: "http_endpoint",
                httpEndpointConfiguration: {
                    url: "https://example.com",
                    s3Configuration: { bucketArn: "b", roleArn: "r" },
                },
            },
            Splunk: { destination: "splunk" },
            Snowflake: { destination: "snowflake" },
        },
    }),
);
