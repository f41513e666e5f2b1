import { tlsOnlyCheck } from "../../lib/policy/tls-only";
import { rule } from "../../lib/rule";

export const queueTlsOnly = rule(
    {
        name: "sqs-queue-tls-only",
        description: "Queues take and give messages over TLS only.",
        severity: "medium",
        remediation: "Deny sqs:* to everybody in the policy when aws:SecureTransport is false.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { cdkNag: ["AwsSolutions-SQS4"] },
        requirements: ["R1"],
        tags: ["sqs", "transport"],
    },
    tlsOnlyCheck("aws:sqs/queue:Queue", {
        companion: "aws:sqs/queuePolicy:QueuePolicy",
        reference: "queueUrl",
        actions: ["sqs:SendMessage", "sqs:ReceiveMessage"],
        inline: true,
    }),
);
