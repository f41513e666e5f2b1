import type { RegionSettingsArgs } from "@pulumi/aws/backup";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const needed = /^(Aurora|DocumentDB|DynamoDB|EBS|EC2|EFS|FSx|Neptune|RDS|Redshift|S3)$/;

export const typesOptedIn = rule(
    {
        name: "backup-types-opted-in",
        description: "No type of resource is left out of backups in a whole Region.",
        severity: "medium",
        control: "backups",

        remediation: "Set the type to true in resourceTypeOptInPreference.",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["backup", "retention"],
    },
    check<RegionSettingsArgs>("aws:backup/regionSettings:RegionSettings", {
        find: ({ resourceTypeOptInPreference }) =>
            Object.entries(Object(resourceTypeOptInPreference) as Record<string, unknown>)
                .filter(([type, on]) => needed.test(type) && isFalse(on))
                .map(
                    ([type]) =>
                        `resourceTypeOptInPreference.${type} is false, so that plans pass it over; set it to true`,
                ),
        compliant: {
            "all in": { resourceTypeOptInPreference: { EBS: true, EFS: true, S3: true, DynamoDB: true } },
            "out is what nobody here has": {
                resourceTypeOptInPreference: { EBS: true, "SAP HANA on Amazon EC2": false },
            },
        },
        noncompliant: {
            "file systems out": { resourceTypeOptInPreference: { EBS: true, EFS: false } },
            "buckets and tables out": { resourceTypeOptInPreference: { S3: false, DynamoDB: false } },
        },
    }),
);
