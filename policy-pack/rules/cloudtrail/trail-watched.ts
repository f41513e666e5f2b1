import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const watched = { cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*" };

export const trailWatched = rule(
    {
        name: "cloudtrail-trail-watched",
        description: "Trails are sent to a log group, where alarms can watch them.",
        severity: "low",
        control: "detection",
        level: "advisory",
        remediation: "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
        frameworks: { fsbp: ["CloudTrail.5"], nist: ["AU-6", "SI-4"], pci: ["10.4.1"] },
        peers: { checkov: ["CKV2_AWS_10"] },
        requirements: ["R11", "R28"],
        tags: ["cloudtrail", "audit"],
    },
    check<TrailArgs>("aws:cloudtrail/trail:Trail", {
        find: (trail) =>
            isSet(trail, "cloudWatchLogsGroupArn") ? undefined : "cloudWatchLogsGroupArn is unset; name a log group",
        compliant: { watched, "watched, of all accounts": { ...watched, isOrganizationTrail: true } },
        noncompliant: { unwatched: {}, "a bucket alone": { s3BucketName: "trail" } },
    }),
);
