import { jobKeyFaults } from "../../lib/jobs";
import { pipelineChecks, soundTraining } from "../../lib/pipeline-rule";
import { rule } from "../../lib/rule";

export const pipelineStepsKeyed = rule(
    {
        name: "sagemaker-pipeline-steps-keyed",
        description:
            "Volumes and output of what pipelines and state machines run are encrypted with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Give VolumeKmsKeyId and KmsKeyId in the arguments of each step.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    ...pipelineChecks(jobKeyFaults, { ...soundTraining, OutputDataConfig: { S3OutputPath: "s3://models" } }),
);
