import type { KeyArgs } from "@pulumi/aws/kms";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number } from "../../lib/values";
import { keysThemselves } from "./key-tokens";

const settings = { days: integer(30, "The least number of days a key waits before it is deleted.", 7) };

export const keyDeletionWindow = rule(
    {
        name: "kms-key-deletion-window-long",
        description: "A key scheduled for deletion can be saved for 30 days.",
        severity: "medium",
        control: "keys-guarded",
        remediation: "Leave deletionWindowInDays unset or set it to 30.",
        frameworks: { fsbp: ["KMS.3"], nist: ["SC-12"] },
        requirements: ["R2", "R31"],
        tags: ["kms", "durability"],
        settings,
    },
    check<KeyArgs>(keysThemselves, {
        find: (key, context) => {
            const { days } = context.settings(settings);
            const window = number(key.deletionWindowInDays) ?? 30;
            return window < days ? `deletionWindowInDays is ${window}; set it to ${days} or more` : undefined;
        },
        compliant: { "thirty days": { deletionWindowInDays: 30 }, "the default, thirty days": {} },
        noncompliant: { "a week": { deletionWindowInDays: 7 }, "a day too few": { deletionWindowInDays: 29 } },
    }),
);
