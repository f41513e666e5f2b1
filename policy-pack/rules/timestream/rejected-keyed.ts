import type { ScheduledQueryArgs } from "@pulumi/aws/timestreamquery";
import type { TableArgs } from "@pulumi/aws/timestreamwrite";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

const place = "magneticStoreWriteProperties.magneticStoreRejectedDataLocation";
const rejected = (s3Configuration: object) => ({
    magneticStoreWriteProperties: { magneticStoreRejectedDataLocation: { s3Configuration } },
});

function faults(table: object, path: string): readonly string[] {
    return blocksAt(table, path.split(".")).flatMap((bucket) => {
        const [option] = blocksAt(bucket, ["encryptionOption"]);
        return option === "SSE_KMS"
            ? (keyFault(Object(bucket) as object, "kmsKeyId", `${path}.kmsKeyId`) ?? [])
            : `${path}.encryptionOption is ${show(option)}; set it to "SSE_KMS"`;
    });
}

export const rejectedKeyed = rule(
    {
        name: "timestream-rejected-customer-key",
        description: "What time series refuse or fail with is stored under a customer managed key.",
        severity: "medium",
        control: "own-keys",

        remediation: "Set encryptionOption to SSE_KMS and kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["timestream", "encryption"],
    },
    check<TableArgs>("aws:timestreamwrite/table:Table", {
        find: (table) => faults(table, `${place}.s3Configuration`),
        compliant: {
            "a key": rejected({ encryptionOption: "SSE_KMS", kmsKeyId: "alias/data" }),
            "nothing is written": {},
        },
        noncompliant: {
            "S3's own": rejected({ encryptionOption: "SSE_S3" }),
            "no key": rejected({ encryptionOption: "SSE_KMS" }),
        },
    }),
    check<ScheduledQueryArgs>("aws:timestreamquery/scheduledQuery:ScheduledQuery", {
        // Reports of errors know no key of one's own, but the kind of encryption.
        find: ({ errorReportConfiguration }) =>
            blocksAt(errorReportConfiguration, ["s3Configuration"])
                .filter((bucket) => blocksAt(bucket, ["encryptionOption"])[0] !== "SSE_KMS")
                .map(() => 'errorReportConfiguration.s3Configuration.encryptionOption is not "SSE_KMS"; set it'),
        compliant: {
            "by KMS": {
                errorReportConfiguration: { s3Configuration: { bucketName: "b", encryptionOption: "SSE_KMS" } },
            },
        },
        noncompliant: {
            "S3's own": { errorReportConfiguration: { s3Configuration: { bucketName: "b" } } },
        },
    }),
);
