import type { LogGroupArgs } from "@pulumi/aws/cloudwatch";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const logGroupCustomerKey = rule(
    {
        name: "logs-log-group-customer-key",
        description: "Log groups are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyId to the ARN of a customer managed key.",
        frameworks: { nist: ["AU-9", "SC-28"], pci: ["3.5.1", "10.3.2"] },
        requirements: ["R2", "R11"],
        tags: ["logs", "encryption"],
    },
    check<LogGroupArgs>("aws:cloudwatch/logGroup:LogGroup", {
        find: (group) => keyFault(group, "kmsKeyId"),
        asksForPresence: true,
        compliant: {
            "a key": { kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            "a key, named group": { name: "/a", kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:alias/logs" },
        },
        noncompliant: { none: {}, "none, though kept": { retentionInDays: 365 } },
    }),
);
