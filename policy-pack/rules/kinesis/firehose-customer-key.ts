import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue, only, show } from "../../lib/values";

const keyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const firehoseCustomerKey = rule(
    {
        name: "kinesis-firehose-customer-key",
        description: "What delivery streams hold is encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set serverSideEncryption with enabled, keyType CUSTOMER_MANAGED_CMK and keyArn.",
        frameworks: { fsbp: ["DataFirehose.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_240", "CKV_AWS_241"], cdkNag: ["AwsSolutions-KDF1"] },
        requirements: ["R2"],
        tags: ["kinesis", "encryption"],
    },
    check<FirehoseDeliveryStreamArgs>("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
        // A stream that reads from Kinesis or Kafka holds nothing itself: its source is encrypted.
        find: (stream) => {
            if (isSet(stream, "kinesisSourceConfiguration") || isSet(stream, "mskSourceConfiguration"))
                return undefined;
            const encryption = only(stream.serverSideEncryption);
            if (!isTrue(encryption?.enabled))
                return "serverSideEncryption.enabled is not true; set it and name a customer managed KMS key";
            return encryption?.keyType === "CUSTOMER_MANAGED_CMK"
                ? keyFault(encryption, "keyArn", "serverSideEncryption.keyArn")
                : `serverSideEncryption.keyType is ${show(encryption?.keyType)}; set it to "CUSTOMER_MANAGED_CMK" and name a customer managed KMS key`;
        },
        compliant: {
            "a key": { serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn } },
            "a stream as its source": { kinesisSourceConfiguration: { kinesisStreamArn: "s", roleArn: "r" } },
        },
        noncompliant: {
            none: {},
            off: { serverSideEncryption: { enabled: false, keyType: "CUSTOMER_MANAGED_CMK", keyArn } },
            "the default, AWS's": { serverSideEncryption: { enabled: true } },
            "no key": { serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK" } },
        },
    }),
);
