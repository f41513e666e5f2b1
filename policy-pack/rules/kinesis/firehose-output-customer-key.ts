import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const firehoseOutputCustomerKey = rule(
    {
        name: "kinesis-firehose-output-customer-key",
        description: "What delivery streams write to S3 is encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set extendedS3Configuration.kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["kinesis", "encryption"],
    },
    keyedCheck<FirehoseDeliveryStreamArgs>(
        "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        "extendedS3Configuration.kmsKeyArn",
        { optional: true },
    ),
);
