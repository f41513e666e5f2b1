import type { BrokerArgs } from "@pulumi/aws/mq";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

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
);
