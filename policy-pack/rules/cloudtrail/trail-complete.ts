import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isFalse } from "../../lib/values";

const whole = { isMultiRegionTrail: true, enableLogFileValidation: true, includeGlobalServiceEvents: true };

export const trailComplete = rule(
    {
        name: "cloudtrail-trail-complete",
        description: "Trails record every Region and global service, are running, and prove that nothing was changed.",
        severity: "high",
        control: "audit-trail",
        remediation:
            "Set isMultiRegionTrail and enableLogFileValidation to true; leave enableLogging and includeGlobalServiceEvents on.",
        frameworks: {
            fsbp: ["CloudTrail.1", "CloudTrail.4"],
            cis: ["3.1", "3.2"],
            nist: ["AU-2", "AU-9", "AU-12"],
            pci: ["10.2.1", "10.3.2"],
        },
        requirements: ["R11"],
        tags: ["cloudtrail", "audit"],
    },
    check<TrailArgs>("aws:cloudtrail/trail:Trail", {
        find: (trail) =>
            apart([
                () => mustBeOn(trail.isMultiRegionTrail, "isMultiRegionTrail"),
                () => mustBeOn(trail.enableLogFileValidation, "enableLogFileValidation"),
                ...(["enableLogging", "includeGlobalServiceEvents"] as const).map(
                    (name) => () => (isFalse(trail[name]) ? `${name} is false; set it to true` : undefined),
                ),
            ]),
        compliant: { complete: whole, "complete, for the organisation": { ...whole, isOrganizationTrail: true } },
        noncompliant: {
            "one Region": { ...whole, isMultiRegionTrail: false },
            "no validation": { isMultiRegionTrail: true },
            "without global services": { ...whole, includeGlobalServiceEvents: false },
            stopped: { ...whole, enableLogging: false },
        },
    }),
);
