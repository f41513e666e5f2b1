import type { BucketArgs, BucketLoggingArgs } from "@pulumi/aws/s3";
import { flag } from "../../lib/config";
import { given, rule, stackCheck } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { isEmptyList, isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const logging = ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"] as const;
const settings = {
    recordedByTrail: flag(false, "Whether a trail of the organization records what is done to objects instead."),
};
const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });
const logs = given<BucketArgs>(bucket[0], "logs", { bucket: "logs" });
const prefix = { targetPrefix: "data/" };

export const bucketLogged = rule(
    {
        name: "s3-bucket-logged",
        description: "Buckets log the requests to their objects, unless a trail of the organization does.",
        severity: "medium",
        remediation:
            "Add a BucketLogging that names another bucket, or set recordedByTrail where a trail records object events.",
        control: "audit-trail",
        frameworks: { fsbp: ["S3.9"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_18"], cdkNag: ["AwsSolutions-S1"], awsguard: ["s3-bucket-logging-enabled"] },
        requirements: ["R11"],
        tags: ["s3", "logging"],
        settings,
    },
    stackCheck<BucketArgs & { loggings?: object[] }>(bucket, {
        find: (subject, stack, context) => {
            if (context.settings(settings).recordedByTrail) return undefined;
            const inline = only<object>(subject.props.logging);
            // aws-native calls the property by another name, and within the bucket.
            if (isSet(inline, "targetBucket") || isSet(inline, "destinationBucketName")) return undefined;
            if (!isEmptyList(subject.props, "loggings")) return undefined;
            return ["bucket", "targetBucket"].some((role) => stack.companions(subject, logging, role).length > 0)
                ? undefined
                : "no BucketLogging names this bucket; add one, or set recordedByTrail if a trail records object events";
        },
        compliant: {
            "a companion": [
                data,
                logs,
                given<BucketLoggingArgs>(logging[0], "log", prefix, { bucket: "data", targetBucket: "logs" }),
            ],
            inline: [given<BucketArgs>(bucket[0], "data", { logging: { targetBucket: "logs" } })],
            "as of old": [given<object>(bucket[0], "data", { loggings: [{ targetBucket: "logs" }] })],
        },
        noncompliant: {
            "nothing said": [data],
            "to nowhere": [given<object>(bucket[0], "data", { logging: { targetPrefix: "data/" } })],
            "an empty list": [given<object>(bucket[0], "data", { loggings: [] })],
            "another bucket's": [
                data,
                given<BucketLoggingArgs>(logging[0], "log", { ...prefix, bucket: "b", targetBucket: "c" }),
            ],
        },
    }),
);
