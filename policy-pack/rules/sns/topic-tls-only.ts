import { tlsOnlyCheck } from "../../lib/policy/tls-only";
import { rule } from "../../lib/rule";

export const topicTlsOnly = rule(
    {
        name: "sns-topic-tls-only",
        description: "Topics take messages over TLS only.",
        severity: "medium",
        remediation: "Deny sns:Publish to everybody in the policy when aws:SecureTransport is false.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { cdkNag: ["AwsSolutions-SNS3"] },
        requirements: ["R1"],
        tags: ["sns", "transport"],
    },
    tlsOnlyCheck("aws:sns/topic:Topic", {
        companion: "aws:sns/topicPolicy:TopicPolicy",
        reference: "arn",
        actions: ["sns:Publish"],
        inline: true,
    }),
);
