import type { SecretRotationArgs } from "@pulumi/aws/secretsmanager";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { isFalse, number, only, show, text } from "../../lib/values";

const settings = { days: integer(90, "Days after which a secret must have been changed.", 1) };

/** The days between two months that a schedule names; 0 where it is bound to no month. */
function longestGap(schedule: string): number {
    const field = /^cron\(\s*\S+\s+\S+\s+\S+\s+(\S+)/i.exec(schedule.trim())?.[1] ?? "*";
    if (!/^\d+(,\d+)*$/.test(field)) return 0;
    const months = field
        .split(",")
        .map(Number)
        .sort((a, b) => a - b);
    const [first = 1] = months;
    const gaps = months.map((month, i) => (months[i + 1] ?? first + 12) - month);
    return Math.max(...gaps) * 30;
}

export const rotationFrequent = rule(
    {
        name: "secretsmanager-rotation-frequent",
        description: "A rotation is on and changes the secret every 90 days or sooner.",
        severity: "medium",
        remediation: "Set rotationRules.automaticallyAfterDays, or a rate in days, within the setting.",
        control: "secrets-kept",
        frameworks: { fsbp: ["SecretsManager.4"], nist: ["IA-5(1)"], pci: ["8.6.3"] },
        peers: { checkov: ["CKV_AWS_304"] },
        requirements: ["R5"],
        tags: ["secretsmanager", "rotation"],
        settings,
    },
    check<SecretRotationArgs>("aws:secretsmanager/secretRotation:SecretRotation", {
        find: ({ rotationEnabled, rotationRules }, context) => {
            const { days } = context.settings(settings);
            if (isFalse(rotationEnabled)) return "rotationEnabled is false; set it to true";
            const { automaticallyAfterDays, scheduleExpression } = only(rotationRules) ?? {};
            const rate = /^rate\((\d+) days?\)$/i.exec(text(scheduleExpression).trim())?.[1];
            if (rate === undefined && text(scheduleExpression) !== "") {
                const gap = longestGap(text(scheduleExpression));
                return gap > days
                    ? `rotationRules.scheduleExpression is ${show(scheduleExpression)}, ${gap} days apart; name more months`
                    : undefined;
            }
            const every = number(rate ?? automaticallyAfterDays);
            return every !== undefined && every <= days
                ? undefined
                : `rotationRules gives ${show(every)} as days; set automaticallyAfterDays to ${days} or less`;
        },
        compliant: {
            "a month": { rotationRules: { automaticallyAfterDays: 30 } },
            "the longest": { rotationRules: { automaticallyAfterDays: 90 } },
            "a rate": { rotationRules: { scheduleExpression: "rate(10 days)" } },
            "days of the month": { rotationRules: { scheduleExpression: "cron(0 16 1,15 * ? *)" } },
            "every third month": { rotationRules: { scheduleExpression: "cron(0 3 1 1,4,7,10 ? *)" } },
            hours: { rotationRules: { scheduleExpression: "rate(4 hours)" } },
        },
        noncompliant: {
            "too long": { rotationRules: { automaticallyAfterDays: 91 } },
            "too long a rate": { rotationRules: { scheduleExpression: "rate(365 days)" } },
            "a month of the year": { rotationRules: { scheduleExpression: "cron(0 3 1 1 ? *)" } },
            "two months of the year": { rotationRules: { scheduleExpression: "cron(0 3 1 1,7 ? *)" } },
            "no time": { rotationRules: {} },
            off: { rotationEnabled: false, rotationRules: { automaticallyAfterDays: 30 } },
        },
    }),
);
