import type { TopicArgs } from "@pulumi/aws/sns";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const topicCustomerKey = rule(
    {
        name: "sns-topic-customer-key",
        description: "Topics are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsMasterKeyId to a customer managed key.",
        frameworks: { fsbp: ["SNS.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sns", "encryption"],
    },
    check<TopicArgs>("aws:sns/topic:Topic", {
        find: (topic) => keyFault(topic, "kmsMasterKeyId"),
        asksForPresence: true,
        compliant: {
            "an alias": { kmsMasterKeyId: "alias/team-logs" },
            "an ARN": { kmsMasterKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
        },
        noncompliant: { none: {}, "the key that AWS manages": { kmsMasterKeyId: "alias/aws/sns" } },
    }),
);
