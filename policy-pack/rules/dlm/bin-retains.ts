import type { RuleArgs } from "@pulumi/aws/rbin";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const binRetains = rule(
    {
        name: "rbin-rule-retains",
        description: "What has been deleted can be had back from the Recycle Bin for a week.",
        severity: "low",
        control: "backups",

        remediation: "Set retentionPeriod to 7 days or more.",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["rbin", "backup"],
    },
    atLeastCheck<RuleArgs>("aws:rbin/rule:Rule", "retentionPeriod.retentionPeriodValue", 7, { byDefault: 0 }),
);
