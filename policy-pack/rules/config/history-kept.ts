import type { RetentionConfigurationArgs } from "@pulumi/aws/cfg";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

export const historyKept = rule(
    {
        name: "config-history-kept",
        description: "Config keeps the history of resources for a year or longer.",
        severity: "low",
        control: "evidence-kept",
        remediation: "Set retentionPeriodInDays to 365 or more.",
        frameworks: { nist: ["AU-11"], pci: ["10.5.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["config", "retention"],
    },
    check<RetentionConfigurationArgs>("aws:cfg/retentionConfiguration:RetentionConfiguration", {
        find: ({ retentionPeriodInDays: days }) =>
            (number(days) ?? 2557) < 365 ? `retentionPeriodInDays is ${show(days)}; set it to 365 or more` : undefined,
        compliant: { "seven years": { retentionPeriodInDays: 2557 }, "a year": { retentionPeriodInDays: 365 } },
        noncompliant: { "a month": { retentionPeriodInDays: 30 }, "a day less": { retentionPeriodInDays: 364 } },
    }),
);
