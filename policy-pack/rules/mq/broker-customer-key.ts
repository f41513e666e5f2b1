import type { BrokerArgs } from "@pulumi/aws/mq";
import { keyedCheck } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const brokerCustomerKey = rule(
    {
        name: "mq-broker-customer-key",
        description: "Message brokers are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionOptions.useAwsOwnedKey to false and its kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_209"] },
        requirements: ["R2"],
        tags: ["mq", "encryption"],
    },
    keyedCheck<BrokerArgs>("aws:mq/broker:Broker", "encryptionOptions.kmsKeyId"),
    check<BrokerArgs>("aws:mq/broker:Broker", {
        find: ({ encryptionOptions }) =>
            isTrue(only(encryptionOptions)?.useAwsOwnedKey)
                ? "encryptionOptions.useAwsOwnedKey is true; set it to false"
                : undefined,
        asksForPresence: true,
        compliant: {
            "one's own": { encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: "alias/data" } },
            "one's own, by ARN": {
                encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            },
        },
        noncompliant: {
            "a key beside AWS's": { encryptionOptions: { useAwsOwnedKey: true, kmsKeyId: "alias/data" } },
        },
    }),
);
