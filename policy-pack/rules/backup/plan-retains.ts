import type { PlanArgs } from "@pulumi/aws/backup";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, number, only } from "../../lib/values";

const settings = { days: integer(7, "Days for which a backup and its copies are kept at least.", 1) };
const destinationVaultArn = "arn:aws:backup:eu-central-1:111122223333:backup-vault:far";

function shortFault(deleteAfter: unknown, days: number, path: string): readonly string[] {
    const kept = number(deleteAfter) ?? 0;
    return kept === 0 || kept >= days ? [] : [`${path} is ${kept}; set it to ${days} or more, or leave it out`];
}

const keeping = (more: object) => ({ rules: [{ ruleName: "daily", targetVaultName: "vault", ...more }] });

export const planRetains = rule(
    {
        name: "backup-plan-retains",
        description: "Backups and their copies are kept for a week or longer.",
        severity: "medium",
        remediation: "Set lifecycle.deleteAfter to the days of the setting or more, or leave it out.",
        control: "backups",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["backup", "durability"],
        settings,
    },
    check<PlanArgs>("aws:backup/plan:Plan", {
        find: ({ rules }, context) => {
            const { days } = context.settings(settings);
            return list(rules).flatMap(({ lifecycle, copyActions }, i) => [
                ...shortFault(only(lifecycle)?.deleteAfter, days, `rules[${i}].lifecycle.deleteAfter`),
                ...list(copyActions).flatMap((copy, j) =>
                    shortFault(
                        only(copy.lifecycle)?.deleteAfter,
                        days,
                        `rules[${i}].copyActions[${j}].lifecycle.deleteAfter`,
                    ),
                ),
            ]);
        },
        compliant: {
            "a month": keeping({ lifecycle: { deleteAfter: 30 } }),
            "for ever": keeping({}),
            "the least, and a copy": keeping({
                lifecycle: { deleteAfter: 7 },
                copyActions: [{ destinationVaultArn, lifecycle: { deleteAfter: 90 } }],
            }),
        },
        noncompliant: {
            "a day": keeping({ lifecycle: { deleteAfter: 1 } }),
            "too short by a day": keeping({ lifecycle: { deleteAfter: 6 } }),
            "a copy of a day": keeping({ copyActions: [{ destinationVaultArn, lifecycle: { deleteAfter: 1 } }] }),
        },
    }),
);
