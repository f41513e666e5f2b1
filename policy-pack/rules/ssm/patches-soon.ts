import type { PatchBaselineArgs } from "@pulumi/aws/ssm";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, number, text } from "../../lib/values";

const settings = { days: integer(7, "Days from the release of a patch to its approval, at most.") };

export const patchesSoon = rule(
    {
        name: "ssm-patches-approved-soon",
        description: "Patch baselines approve security patches within a week of their release.",
        severity: "medium",
        remediation: "Set approveAfterDays to 7 or less, and no approveUntilDate, which leaves later patches out.",
        control: "hardened-defaults",
        frameworks: { nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R31"],
        tags: ["ssm", "patching"],
        settings,
    },
    check<PatchBaselineArgs>("aws:ssm/patchBaseline:PatchBaseline", {
        find: ({ approvalRules }, context) => {
            const { days } = context.settings(settings);
            return list(approvalRules).flatMap(({ approveAfterDays, approveUntilDate }, i) => {
                if (text(approveUntilDate) !== "")
                    return [`approvalRules[${i}].approveUntilDate leaves out later patches; set approveAfterDays`];
                const after = number(approveAfterDays) ?? 0;
                return after > days
                    ? [`approvalRules[${i}].approveAfterDays is ${after}; set it to ${days} or less`]
                    : [];
            });
        },
        compliant: {
            "a week": { approvalRules: [{ approveAfterDays: 7 }] },
            "at once, and a list": { approvalRules: [{ approveAfterDays: 0 }], approvedPatches: ["KB123456"] },
        },
        noncompliant: {
            "a month": { approvalRules: [{ approveAfterDays: 30 }] },
            "a fixed day": { approvalRules: [{ approveUntilDate: "2026-01-01" }] },
            "one of two": { approvalRules: [{ approveAfterDays: 1 }, { approveAfterDays: 8 }] },
        },
    }),
);
