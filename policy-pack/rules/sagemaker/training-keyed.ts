import type { AlgorithmArgs, HyperParameterTuningJobArgs, TrainingJobArgs } from "@pulumi/aws/sagemaker";
import { jobKeyFaults, trainingJob, tuningJobs } from "../../lib/jobs";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";
const outputDataConfig = { s3OutputPath: "s3://models", kmsKeyId: key };
const resourceConfig = { instanceType: "ml.m5.xlarge", instanceCount: 1, volumeSizeInGb: 50, volumeKmsKeyId: key };
const sound = { outputDataConfig, resourceConfig };
const validation = "validationSpecification.validationProfiles";
const validated = (trainingJobDefinition: object): Props<AlgorithmArgs> => ({
    validationSpecification: { validationProfiles: { trainingJobDefinition } },
});

export const trainingKeyed = rule(
    {
        name: "sagemaker-training-keyed",
        description: "Volumes and output of training and tuning jobs are encrypted with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set resourceConfig.volumeKmsKeyId and outputDataConfig.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<TrainingJobArgs>("aws:sagemaker/trainingJob:TrainingJob", {
        find: (job) => jobKeyFaults([trainingJob(job)]),
        asksForPresence: true,
        compliant: {
            both: sound,
            "disks of the instances' own, which take no key": {
                outputDataConfig,
                resourceConfig: { instanceType: "ml.p4d.24xlarge", instanceCount: 1 },
            },
        },
        noncompliant: {
            "no key for the output": { resourceConfig, outputDataConfig: { s3OutputPath: "s3://models" } },
            "no key for the volume": { outputDataConfig, resourceConfig: { instanceType: "ml.c5.xlarge" } },
            "AWS's key for the volume": {
                outputDataConfig,
                resourceConfig: { ...resourceConfig, volumeKmsKeyId: "alias/aws/ebs" },
            },
        },
    }),
    check<HyperParameterTuningJobArgs>("aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob", {
        find: (job) => jobKeyFaults(tuningJobs(job)),
        asksForPresence: true,
        compliant: { one: { trainingJobDefinition: sound }, many: { trainingJobDefinitions: [sound, sound] } },
        noncompliant: {
            "no key for the volume": {
                trainingJobDefinition: { outputDataConfig, resourceConfig: { instanceType: "ml.m5.large" } },
            },
            "no key in one of many": {
                trainingJobDefinitions: [sound, { resourceConfig, outputDataConfig: { s3OutputPath: "s3://models" } }],
            },
        },
    }),
    check<AlgorithmArgs>("aws:sagemaker/algorithm:Algorithm", {
        find: (algorithm) =>
            jobKeyFaults(
                blocksAt(algorithm, `${validation}.trainingJobDefinition`.split(".")).map((job) =>
                    trainingJob(Object(job) as object, `${validation}.trainingJobDefinition.`),
                ),
            ),
        asksForPresence: true,
        compliant: { "not validated": {}, validated: validated(sound) },
        noncompliant: {
            "no key for the volume": validated({ ...sound, resourceConfig: { instanceType: "ml.c5.xlarge" } }),
            "no key for the output": validated({ ...sound, outputDataConfig: { s3OutputPath: "s3://models" } }),
        },
    }),
);
