import type { AccessGrantsLocationArgs } from "@pulumi/aws/s3control";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const accessGrantsNarrow = rule(
    {
        name: "s3-access-grant-narrow",
        description: "Access grants are for a prefix, not for all buckets of the account.",
        severity: "high",
        remediation: "Give the location the scope of one bucket or prefix, and the grant a subprefix.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["s3", "authorization"],
    },
    check<AccessGrantsLocationArgs>("aws:s3control/accessGrantsLocation:AccessGrantsLocation", {
        find: ({ locationScope }) =>
            /^s3:\/\/\*?$/.test(text(locationScope))
                ? `locationScope is ${show(locationScope)}, every bucket of the account; name one bucket or a prefix in it`
                : undefined,
        compliant: {
            "a bucket": { locationScope: "s3://team-data/*" },
            "a prefix": { locationScope: "s3://team-data/shared/*" },
        },
        noncompliant: {
            "every bucket": { locationScope: "s3://" },
            "every bucket, starred": { locationScope: "s3://*" },
        },
    }),
);
