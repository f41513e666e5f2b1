import type { ReportGroupArgs } from "@pulumi/aws/codebuild";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const s3 = ["exportConfig", "s3Destination"];
const exported = (more: { encryptionKey?: string; encryptionDisabled?: boolean }) => ({
    exportConfig: { type: "S3", s3Destination: { bucket: "reports", ...more } },
});

export const reportGroupKeyed = rule(
    {
        name: "codebuild-report-group-keyed",
        description: "Exported test reports are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set exportConfig.s3Destination.encryptionKey and leave encryptionDisabled off.",
        frameworks: { fsbp: ["CodeBuild.7"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codebuild", "encryption"],
    },
    check<ReportGroupArgs>("aws:codebuild/reportGroup:ReportGroup", {
        find: (group) =>
            blocksAt(group, [...s3, "encryptionDisabled"]).some(isTrue)
                ? "exportConfig.s3Destination.encryptionDisabled is true; remove it"
                : keyFaults(group, [...s3, "encryptionKey"].join("."), true),
        asksForPresence: true,
        compliant: {
            "kept inside": { exportConfig: { type: "NO_EXPORT" } },
            "a key": exported({ encryptionKey: "alias/builds" }),
        },
        noncompliant: {
            "no key": exported({}),
            "no encryption": exported({ encryptionKey: "alias/builds", encryptionDisabled: true }),
        },
    }),
);
