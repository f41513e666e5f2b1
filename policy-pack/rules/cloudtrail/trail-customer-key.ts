import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const trailCustomerKey = rule(
    {
        name: "cloudtrail-trail-customer-key",
        description: "Trails are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["CloudTrail.2"], cis: ["3.5"], nist: ["AU-9", "SC-28"], pci: ["3.5.1", "10.3.2"] },
        requirements: ["R2", "R11"],
        tags: ["cloudtrail", "encryption"],
    },
    check<TrailArgs>(["aws:cloudtrail/trail:Trail", "aws:cloudtrail/eventDataStore:EventDataStore"], {
        find: (trail) => keyFault(trail, "kmsKeyId"),
        asksForPresence: true,
        compliant: {
            "a key": { kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            "an alias": { kmsKeyId: "alias/trail" },
        },
        noncompliant: { none: {}, "none, though validated": { enableLogFileValidation: true } },
    }),
);
