import type { BrokerArgs } from "@pulumi/aws/mq";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const brokerLogged = rule(
    {
        name: "mq-broker-logged",
        description: "Message brokers write their logs.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set logs.general to true.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_48"] },
        requirements: ["R11"],
        tags: ["mq", "logging"],
    },
    switchCheck<BrokerArgs>("aws:mq/broker:Broker", "logs.general", "on"),
);
