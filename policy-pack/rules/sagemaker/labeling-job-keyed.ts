import type { LabelingJobArgs } from "@pulumi/aws/sagemaker";
import { apart } from "../../lib/apart";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";
const outputConfig = { s3OutputPath: "s3://labels", kmsKeyId };
const learning = (volumeKmsKeyId?: string) => ({
    labelingJobAlgorithmsConfig: { labelingJobResourceConfig: { ...(volumeKmsKeyId && { volumeKmsKeyId }) } },
});

export const labelingJobKeyed = rule(
    {
        name: "sagemaker-labeling-job-keyed",
        description: "Labels, and volumes of automated labelling, are encrypted with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set outputConfig.kmsKeyId and labelingJobResourceConfig.volumeKmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<LabelingJobArgs>("aws:sagemaker/labelingJob:LabelingJob", {
        find: (job) =>
            apart([
                () => keyFaults(job, "outputConfig.kmsKeyId"),
                () => keyFaults(job, "labelingJobAlgorithmsConfig.labelingJobResourceConfig.volumeKmsKeyId", true),
            ]),
        asksForPresence: true,
        compliant: { "by people alone": { outputConfig }, "by a model too": { outputConfig, ...learning(kmsKeyId) } },
        noncompliant: {
            "no key": { outputConfig: { s3OutputPath: "s3://labels" } },
            "no key for the volume": { outputConfig, ...learning() },
            "AWS's key": { outputConfig: { s3OutputPath: "s3://labels", kmsKeyId: "alias/aws/s3" } },
        },
    }),
);
