import type { AccessGrantArgs, AccessGrantsLocationArgs } from "@pulumi/aws/s3control";
import { isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

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
    check<AccessGrantArgs>("aws:s3control/accessGrant:AccessGrant", {
        find: ({ accessGrantsLocationId, accessGrantsLocationConfiguration, grantee }) => {
            const prefix = text(only(accessGrantsLocationConfiguration)?.s3SubPrefix);
            const who = text(only(grantee)?.granteeIdentifier);
            return [
                ...(text(accessGrantsLocationId) === "default" && /^\**$/.test(prefix)
                    ? [
                          `s3SubPrefix is ${show(prefix)} in the default location, every bucket there is; name a bucket or a prefix`,
                      ]
                    : []),
                ...(isAccountPrincipal(who) ? [`granteeIdentifier is ${who}, a whole account; name a role`] : []),
            ];
        },
        compliant: {
            "a prefix for a role": {
                accessGrantsLocationId: "default",
                accessGrantsLocationConfiguration: { s3SubPrefix: "team-data/shared/*" },
                grantee: { granteeType: "IAM", granteeIdentifier: "arn:aws:iam::111122223333:role/reader" },
            },
            "a location as a whole, for a group": {
                accessGrantsLocationId: "0a1b2c3d",
                grantee: { granteeType: "DIRECTORY_GROUP", granteeIdentifier: "0a1b2c3d-1111-2222-3333-444455556666" },
            },
        },
        noncompliant: {
            "every bucket": {
                accessGrantsLocationId: "default",
                accessGrantsLocationConfiguration: { s3SubPrefix: "*" },
                grantee: { granteeType: "IAM", granteeIdentifier: "arn:aws:iam::111122223333:role/reader" },
            },
            "a whole account": {
                accessGrantsLocationId: "0a1b2c3d",
                grantee: { granteeType: "IAM", granteeIdentifier: "arn:aws:iam::111122223333:root" },
            },
        },
    }),
);
