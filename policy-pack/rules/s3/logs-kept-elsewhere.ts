import type { BucketArgs, BucketLoggingArgs } from "@pulumi/aws/s3";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { list, only, text } from "../../lib/values";

const tokens = ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"] as const;
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
    stackCheck<BucketLoggingArgs>(tokens, {
        find: (logging, stack) => {
            const [to, from] = ["targetBucket", "bucket"].map(
                (path) => stack.target(logging, path, bucket)?.name ?? text(logging.record.inputs[path]),
            );
            return to !== "" && to === from ? `targetBucket is ${to}, the bucket itself; name another one` : undefined;
        },
        compliant: {
            "another bucket": [
                given<BucketArgs>(bucket[0], "data", {}),
                given<BucketArgs>(bucket[0], "logs", {}),
                given<BucketLoggingArgs>(tokens[0], "logging", {}, { bucket: "data", targetBucket: "logs" }),
            ],
            "a bucket from elsewhere": [given<BucketLoggingArgs>(tokens[0], "logging", logs)],
        },
        noncompliant: {
            "the bucket itself": [
                given<BucketLoggingArgs>(tokens[0], "logging", { bucket: "data", targetBucket: "data" }),
            ],
            "the bucket itself, by reference": [
                given<BucketArgs>(bucket[0], "data", {}),
                given<BucketLoggingArgs>(tokens[0], "logging", {}, { bucket: "data", targetBucket: "data" }),
            ],
        },
    }),
    check<BucketArgs & { loggings?: { targetBucket: string }[] }>(bucket, {
        find: (one) =>
            [...list(one.logging), ...list(one.loggings)]
                .map(({ targetBucket }) => text(targetBucket))
                .filter((to) => to !== "" && to === text(one.bucket))
                .map((to) => `logging.targetBucket is ${to}, the bucket itself; name another one`),
        compliant: {
            "another bucket, inline": { bucket: "data", logging: { targetBucket: "logs" } },
            none: { bucket: "data" },
        },
        noncompliant: {
            "the bucket itself, inline": { bucket: "data", logging: { targetBucket: "data" } },
            "the bucket itself, as of old": { bucket: "data", loggings: [{ targetBucket: "data" }] },
        },
    }),
    check<BucketLoggingArgs>(tokens, {
        find: (logging) =>
            list(logging.targetGrants)
                .map(({ grantee }) => text(only(grantee)?.uri))
                .filter((uri) => /\/global\/(AllUsers|AuthenticatedUsers)$/i.test(uri))
                .map((uri) => `targetGrants gives the logs to ${uri}; remove the grant`),
        compliant: {
            "another bucket": logs,
            "a grant for one account": {
                ...logs,
                targetGrants: [{ permission: "READ", grantee: { type: "CanonicalUser", id: "79a59d" } }],
            },
        },
        noncompliant: {
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
