import type { BucketArgs, BucketLifecycleConfigurationArgs } from "@pulumi/aws/s3";
import { check, given, rule, stackCheck } from "../../lib/rule";
import type { OldBucket } from "../../lib/s3";
import { bucket, bucketLifecycle } from "../../lib/tokens";
import { isFalse, list } from "../../lib/values";

const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });
const abort = { id: "abort", status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } };

export const bucketLifecycleSet = rule(
    {
        name: "s3-bucket-lifecycle-set",
        description: "Buckets say how long they keep old versions and unfinished uploads.",
        severity: "low",
        control: "classified-data",
        remediation: "Add a BucketLifecycleConfiguration with at least one enabled rule.",
        frameworks: { fsbp: ["S3.10", "S3.13"], nist: ["SI-12"], pci: ["3.2.1"] },
        requirements: ["R8", "R10"],
        tags: ["s3", "retention"],
    },
    check<BucketLifecycleConfigurationArgs>(bucketLifecycle, {
        find: (props) =>
            list(props.rules).some((one) => one.status === "Enabled")
                ? undefined
                : "rules hold none with status Enabled; enable one",
        compliant: {
            "unfinished uploads end": { rules: [abort] },
            "one of two enabled": { rules: [{ ...abort, status: "Disabled" }, abort] },
        },
        noncompliant: { "all disabled": { rules: [{ ...abort, status: "Disabled" }] }, "no rules": {} },
    }),
    stackCheck<BucketArgs & OldBucket>(bucket, {
        find: (subject, stack) => {
            const inline = list<{ enabled?: boolean; status?: string }>(subject.props.lifecycleRules);
            if (inline.some((one) => !isFalse(one.enabled) && one.status !== "Disabled")) return undefined;
            if (inline.length > 0) return "lifecycleRules hold none that is enabled; enable one";
            const found = stack.companions(subject, bucketLifecycle, "bucket").length > 0;
            return found ? undefined : "no BucketLifecycleConfiguration names this bucket; add one";
        },
        compliant: {
            "a companion": [
                data,
                given<BucketLifecycleConfigurationArgs>(
                    bucketLifecycle[0],
                    "life",
                    { rules: [abort] },
                    { bucket: "data" },
                ),
            ],
            inline: [given<BucketArgs>(bucket[0], "data", { lifecycleRules: [{ enabled: true }] })],
        },
        noncompliant: {
            "nothing said": [data],
            "inline, but off": [given<BucketArgs>(bucket[0], "data", { lifecycleRules: [{ enabled: false }] })],
            "a lifecycle for another bucket": [
                data,
                given<BucketLifecycleConfigurationArgs>(bucketLifecycle[0], "life", {
                    rules: [abort],
                    bucket: "other",
                }),
            ],
        },
    }),
);
