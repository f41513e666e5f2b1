import type { BrokerArgs } from "@pulumi/aws/mq";
import { switchCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { only, text } from "../../lib/values";

export const brokerLogged = rule(
    {
        name: "mq-broker-logged",
        description: "Message brokers write their logs.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set logs.general to true, and logs.audit for ActiveMQ.",
        frameworks: { fsbp: ["MQ.2"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_48"] },
        requirements: ["R11"],
        tags: ["mq", "logging"],
    },
    switchCheck<BrokerArgs>("aws:mq/broker:Broker", "logs.general", "on"),
    // RabbitMQ has no audit log.
    check<BrokerArgs>("aws:mq/broker:Broker", {
        find: ({ engineType, logs }) =>
            text(engineType).toLowerCase() === "activemq" ? mustBeOn(only(logs)?.audit, "logs.audit") : undefined,
        compliant: {
            "ActiveMQ with both": { engineType: "ActiveMQ", logs: { general: true, audit: true } },
            "RabbitMQ, which has none": { engineType: "RabbitMQ", logs: { general: true } },
        },
        noncompliant: {
            "ActiveMQ without": { engineType: "ActiveMQ", logs: { general: true } },
            "ActiveMQ, off": { engineType: "activemq", logs: { general: true, audit: false } },
        },
    }),
);
