import type { BucketLoggingArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { list, only, show, text } from "../../lib/values";

const groups = "http://acs.amazonaws.com/groups/global/";
const logs = { bucket: "data", targetBucket: "logs", targetPrefix: "data/" };

export const logsKeptElsewhere = rule(
    {
        name: "s3-bucket-logs-kept-elsewhere",
        description: "A bucket sends its access logs to another bucket, and lets nobody else read them there.",
        severity: "medium",
        remediation: "Name another bucket in targetBucket and remove grants for groups.",
        control: "audit-trail",
        frameworks: { nist: ["AU-9"], pci: ["10.3.2"] },
        peers: {},
        requirements: ["R11"],
        tags: ["s3", "logging"],
    },
    check<BucketLoggingArgs>(["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"], {
        find: (logging) => [
            ...(text(logging.targetBucket) !== "" && logging.targetBucket === logging.bucket
                ? [`targetBucket is ${show(logging.targetBucket)}, the bucket itself; name another one`]
                : []),
            ...list(logging.targetGrants)
                .map(({ grantee }) => text(only(grantee)?.uri))
                .filter((uri) => /\/global\/(AllUsers|AuthenticatedUsers)$/i.test(uri))
                .map((uri) => `targetGrants gives the logs to ${uri}; remove the grant`),
        ],
        compliant: {
            "another bucket": { bucket: "data", targetBucket: "logs", targetPrefix: "data/" },
            "a grant for one account": {
                ...logs,
                targetGrants: [{ permission: "READ", grantee: { type: "CanonicalUser", id: "79a59d" } }],
            },
        },
        noncompliant: {
            "the bucket itself": { bucket: "data", targetBucket: "data", targetPrefix: "log/" },
            "everybody reads": {
                ...logs,
                targetGrants: [{ permission: "READ", grantee: { type: "Group", uri: `${groups}AllUsers` } }],
            },
            "every AWS customer reads": {
                ...logs,
                targetGrants: [
                    { permission: "FULL_CONTROL", grantee: { type: "Group", uri: `${groups}AuthenticatedUsers` } },
                ],
            },
        },
    }),
);
