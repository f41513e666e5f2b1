import type { QueueArgs } from "@pulumi/aws/sqs";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const queueCustomerKey = rule(
    {
        name: "sqs-queue-customer-key",
        description: "Queues are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsMasterKeyId to a customer managed key.",
        frameworks: { fsbp: ["SQS.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sqs", "encryption"],
    },
    check<QueueArgs>("aws:sqs/queue:Queue", {
        find: (queue) => keyFault(queue, "kmsMasterKeyId"),
        asksForPresence: true,
        compliant: {
            "an alias": { kmsMasterKeyId: "alias/team-data" },
            "an ARN": { kmsMasterKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
        },
        noncompliant: {
            none: {},
            "SQS's own key": { sqsManagedSseEnabled: true },
            "the key that AWS manages": { kmsMasterKeyId: "alias/aws/sqs" },
        },
    }),
);
