import type { TopicSubscriptionArgs } from "@pulumi/aws/sns";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const subscriptionInside = rule(
    {
        name: "sns-subscription-encrypted",
        description: "Topics deliver nothing in plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Subscribe with sqs, lambda or firehose.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["sns", "transport"],
    },
    check<TopicSubscriptionArgs>("aws:sns/topicSubscription:TopicSubscription", {
        find: ({ protocol }) =>
            text(protocol).toLowerCase() === "http"
                ? 'protocol is "http", without TLS; subscribe with sqs, lambda or firehose'
                : undefined,
        compliant: { "a queue": { protocol: "sqs" }, "a function": { protocol: "lambda" } },
        noncompliant: {
            plaintext: { protocol: "http", endpoint: "http://example.com" },
            "plaintext, in capitals": { protocol: "HTTP" },
        },
    }),
);
