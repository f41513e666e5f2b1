import type { LogGroupArgs } from "@pulumi/aws/cloudwatch";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number } from "../../lib/values";

const settings = { days: integer(365, "The least number of days that logs are kept.", 1) };

export const logGroupRetained = rule(
    {
        name: "logs-log-group-retained",
        description: "Logs are kept for a year or longer, and for a time that somebody has chosen.",
        severity: "medium",
        control: "evidence-kept",
        remediation: "Set retentionInDays to 365 or more.",
        frameworks: { fsbp: ["CloudWatch.16"], nist: ["AU-11", "SI-12"], pci: ["10.5.1"] },
        requirements: ["R11"],
        tags: ["logs", "retention"],
        settings,
    },
    check<LogGroupArgs>("aws:cloudwatch/logGroup:LogGroup", {
        find: ({ retentionInDays, logGroupClass }, context) => {
            // Groups of class DELIVERY keep logs for a day, whatever is asked (CloudWatch Logs, log classes).
            if (logGroupClass === "DELIVERY") return undefined;
            const { days } = context.settings(settings);
            const kept = number(retentionInDays);
            if (kept === undefined || kept === 0)
                return `retentionInDays is unset, which is for ever; set it to ${days} or more`;
            return kept < days ? `retentionInDays is ${kept}; set it to ${days} or more` : undefined;
        },
        compliant: { "a year": { retentionInDays: 365 }, "ten years": { retentionInDays: 3653 } },
        noncompliant: {
            "a month": { retentionInDays: 30 },
            "nothing said": {},
            "for ever, as 0": { retentionInDays: 0 },
        },
    }),
);
