import type { BucketArgs, BucketVersioningArgs } from "@pulumi/aws/s3";
import { check, given, rule, stackCheck } from "../../lib/rule";
import type { OldBucket } from "../../lib/s3";
import { bucket, bucketVersioning } from "../../lib/tokens";
import { isTrue, list, only, show } from "../../lib/values";

const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });
const on = { versioningConfiguration: { status: "Enabled" } };

export const bucketVersioned = rule(
    {
        name: "s3-bucket-versioned",
        description: "Buckets keep the versions of their objects.",
        severity: "medium",
        control: "backups",
        remediation: "Add a BucketVersioning with status Enabled.",
        frameworks: { fsbp: ["S3.14"], nist: ["CP-9", "SI-12"], pci: ["10.3.3"] },
        requirements: ["R11", "R31"],
        tags: ["s3", "durability"],
    },
    check<BucketVersioningArgs>(bucketVersioning, {
        find: (props) => {
            const status = only(props.versioningConfiguration)?.status;
            return status === "Enabled"
                ? undefined
                : `versioningConfiguration.status is ${show(status)}; set it to "Enabled"`;
        },
        compliant: {
            enabled: on,
            "enabled, with MFA delete": { versioningConfiguration: { status: "Enabled", mfaDelete: "Enabled" } },
        },
        noncompliant: { suspended: { versioningConfiguration: { status: "Suspended" } }, "nothing said": {} },
    }),
    stackCheck<BucketArgs & OldBucket>(bucket, {
        find: (subject, stack) => {
            const { versioning, versionings } = subject.props;
            if ([...list(versioning), ...list(versionings)].some((inline) => isTrue(inline.enabled))) return undefined;
            const found = stack.companions(subject, bucketVersioning, "bucket").length > 0;
            return found ? undefined : "no BucketVersioning names this bucket; add one with status Enabled";
        },
        compliant: {
            "a companion": [data, given<BucketVersioningArgs>(bucketVersioning[0], "versions", on, { bucket: "data" })],
            inline: [given<BucketArgs>(bucket[0], "data", { versioning: { enabled: true } })],
        },
        noncompliant: {
            "nothing said": [data],
            "inline and off": [given<BucketArgs>(bucket[0], "data", { versioning: { enabled: false } })],
        },
    }),
);
