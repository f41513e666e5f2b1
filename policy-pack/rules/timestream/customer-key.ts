import type { ScheduledQueryArgs } from "@pulumi/aws/timestreamquery";
import type { DatabaseArgs } from "@pulumi/aws/timestreamwrite";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customerKey = rule(
    {
        name: "timestream-customer-key",
        description: "Time series are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_160"] },
        requirements: ["R2"],
        tags: ["timestream", "encryption"],
    },
    keyedCheck<DatabaseArgs>("aws:timestreamwrite/database:Database", "kmsKeyId"),
    keyedCheck<ScheduledQueryArgs>("aws:timestreamquery/scheduledQuery:ScheduledQuery", "kmsKeyId"),
);
