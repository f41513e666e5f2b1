import type { VaultLockConfigurationArgs } from "@pulumi/aws/backup";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

export const lockFinal = rule(
    {
        name: "backup-lock-final",
        description:
            "A locked vault cannot be unlocked again by whoever administers backups, and keeps each for a week at least.",
        severity: "medium",
        remediation: "Set changeableForDays, after which the lock stands for ever, and minRetentionDays.",
        control: "backups",
        frameworks: { nist: ["CP-9", "AU-9"], pci: ["10.3.3"] },
        peers: {},
        requirements: ["R31"],
        tags: ["backup", "durability"],
    },
    check<VaultLockConfigurationArgs>("aws:backup/vaultLockConfiguration:VaultLockConfiguration", {
        find: (lock) =>
            apart([
                () =>
                    number(lock.changeableForDays) === undefined
                        ? "changeableForDays is unset, so that the lock can be taken off at any time; set it to 3 or more"
                        : undefined,
                () =>
                    (number(lock.minRetentionDays) ?? 0) < 7
                        ? `minRetentionDays is ${show(lock.minRetentionDays)}; set it to 7 or more`
                        : undefined,
            ]),
        compliant: {
            "after two weeks": { changeableForDays: 14, minRetentionDays: 7, maxRetentionDays: 365 },
            "after three days, kept long": { changeableForDays: 3, minRetentionDays: 35 },
        },
        noncompliant: {
            "by permission": { minRetentionDays: 7 },
            "nothing kept": { changeableForDays: 14 },
            "kept too short": { changeableForDays: 14, minRetentionDays: 6 },
        },
    }),
);
