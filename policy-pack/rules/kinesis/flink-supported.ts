import type { ApplicationArgs } from "@pulumi/aws/kinesisanalyticsv2";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const flinkSupported = rule(
    {
        name: "kinesis-analytics-supported",
        description: "Applications run on a version of Flink that AWS still mends.",
        severity: "medium",
        control: "hardened-defaults",

        remediation: "Set runtimeEnvironment to FLINK-1_20 or later.",
        frameworks: { nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R5"],
        tags: ["kinesis", "patching"],
    },
    check<ApplicationArgs>("aws:kinesisanalyticsv2/application:Application", {
        // SQL applications and Flink up to 1.13 are no longer run or mended (Managed Service for Apache Flink, versions).
        find: ({ runtimeEnvironment }) =>
            /^(SQL-1_0|FLINK-1_([0-9]|1[0-3]))$/i.test(text(runtimeEnvironment))
                ? `runtimeEnvironment is ${show(runtimeEnvironment)}, which is no longer mended; set it to "FLINK-1_20"`
                : undefined,
        compliant: {
            "of today": { runtimeEnvironment: "FLINK-1_20" },
            notebook: { runtimeEnvironment: "ZEPPELIN-FLINK-3_0" },
        },
        noncompliant: { SQL: { runtimeEnvironment: "SQL-1_0" }, "Flink of old": { runtimeEnvironment: "FLINK-1_8" } },
    }),
);
