import type { BucketObjectLockConfigurationArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { bucketObjectLock } from "../../lib/tokens";
import { number, only } from "../../lib/values";

const retention = (defaultRetention: { mode?: string; days?: number; years?: number }) => ({
    rule: { defaultRetention },
});

export const objectLockSound = rule(
    {
        name: "s3-object-lock-retains",
        description: "Object Lock has a default retention, so that evidence is kept without anybody asking for it.",
        severity: "medium",
        control: "evidence-kept",
        remediation: "Give rule.defaultRetention a mode and a number of days or years.",
        frameworks: { fsbp: ["S3.15"], nist: ["AU-9", "SI-12"], pci: ["10.3.2"] },
        requirements: ["R11"],
        tags: ["s3", "evidence"],
    },
    check<BucketObjectLockConfigurationArgs>(bucketObjectLock, {
        find: ({ rule: lock }) => {
            const { mode, days, years } = only(only(lock)?.defaultRetention) ?? {};
            if (mode === undefined) return "rule.defaultRetention.mode is unset; set it to COMPLIANCE or GOVERNANCE";
            const kept = (number(days) ?? 0) + (number(years) ?? 0);
            return kept > 0 ? undefined : "rule.defaultRetention has neither days nor years; give one of them";
        },
        compliant: {
            "a year, for everybody": retention({ mode: "COMPLIANCE", years: 1 }),
            "thirty days, with a way out": retention({ mode: "GOVERNANCE", days: 30 }),
        },
        noncompliant: {
            "no default": {},
            "no time": retention({ mode: "COMPLIANCE" }),
            "no days at all": retention({ mode: "COMPLIANCE", days: 0 }),
        },
    }),
);
