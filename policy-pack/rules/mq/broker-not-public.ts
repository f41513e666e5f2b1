import type { BrokerArgs } from "@pulumi/aws/mq";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const brokerNotPublic = rule(
    {
        name: "mq-broker-not-public",
        description: "Message brokers have no public address.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publiclyAccessible to false.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_69"] },
        requirements: ["R9"],
        tags: ["mq", "exposure"],
    },
    switchCheck<BrokerArgs>("aws:mq/broker:Broker", "publiclyAccessible", "off"),
);
