import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const scheduleCustomerKey = rule(
    {
        name: "scheduler-schedule-customer-key",
        description: "Schedules, whose input may hold anything, are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_297"] },
        requirements: ["R2"],
        tags: ["events", "encryption"],
    },
    keyedCheck<ScheduleArgs>("aws:scheduler/schedule:Schedule", "kmsKeyArn"),
);
