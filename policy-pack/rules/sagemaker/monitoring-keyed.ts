import { jobKeyFaults } from "../../lib/jobs";
import { monitoringChecks } from "../../lib/monitoring";
import { rule } from "../../lib/rule";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const monitoringKeyed = rule(
    {
        name: "sagemaker-monitoring-keyed",
        description: "Volumes and findings of monitoring jobs are encrypted with customer managed keys.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set clusterConfig.volumeKmsKeyId and the output's kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    ...monitoringChecks(jobKeyFaults, {
        compliant: {
            both: { volumeKmsKeyId: key, kmsKeyId: key },
            "an alias": { volumeKmsKeyId: key, kmsKeyId: "alias/monitoring" },
        },
        noncompliant: {
            neither: {},
            "the volume alone": { volumeKmsKeyId: key },
            "the output alone": { kmsKeyId: key },
            "AWS's key": { volumeKmsKeyId: key, kmsKeyId: "alias/aws/s3" },
        },
    }),
);
