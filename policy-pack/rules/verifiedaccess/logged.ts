import type { InstanceLoggingConfigurationArgs } from "@pulumi/aws/verifiedaccess";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const logged = rule(
    {
        name: "verifiedaccess-instance-logged",
        description: "Verified Access logs every request, allowed or denied.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Enable one of cloudwatchLogs, s3 or kinesisDataFirehose.",
        frameworks: { nist: ["AU-12"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["verifiedaccess", "logging"],
    },
    check<InstanceLoggingConfigurationArgs>(
        "aws:verifiedaccess/instanceLoggingConfiguration:InstanceLoggingConfiguration",
        {
            find: ({ accessLogs }) =>
                (["cloudwatchLogs", "s3", "kinesisDataFirehose"] as const).some((to) =>
                    isTrue(only(only(accessLogs)?.[to])?.enabled),
                )
                    ? undefined
                    : "accessLogs has no destination that is enabled; enable cloudwatchLogs, s3 or kinesisDataFirehose",
            compliant: {
                "to a log group": { accessLogs: { cloudwatchLogs: { enabled: true, logGroup: "access" } } },
                "to a bucket": {
                    accessLogs: { s3: { enabled: true, bucketName: "logs" }, cloudwatchLogs: { enabled: false } },
                },
            },
            noncompliant: {
                off: { accessLogs: { s3: { enabled: false, bucketName: "logs" } } },
                "to nowhere": { accessLogs: { includeTrustContext: true } },
            },
        },
    ),
);
