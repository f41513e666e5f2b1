import type { FilterArgs } from "@pulumi/aws/guardduty";
import { check, rule } from "../../lib/rule";

export const findingsNotArchived = rule(
    {
        name: "guardduty-findings-not-archived",
        description: "Findings of GuardDuty and Macie are not archived unread.",
        severity: "medium",
        control: "detection",
        level: "advisory",
        remediation: "Remove the filter, or set action to NOOP.",
        frameworks: { nist: ["SI-4", "IR-5"] },
        peers: {},
        requirements: ["R28"],
        tags: ["guardduty", "detection"],
    },
    check<FilterArgs>(["aws:guardduty/filter:Filter", "aws:macie/findingsFilter:FindingsFilter"], {
        find: ({ action }) =>
            action?.toUpperCase?.() === "ARCHIVE"
                ? "action is ARCHIVE, which hides findings; set it to NOOP"
                : undefined,
        compliant: { "sorted only": { action: "NOOP" }, "sorted first": { action: "NOOP", rank: 1 } },
        noncompliant: { archived: { action: "ARCHIVE" }, "archived first": { action: "ARCHIVE", rank: 1 } },
    }),
);
