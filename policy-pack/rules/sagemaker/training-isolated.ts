import type { HyperParameterTuningJobArgs, TrainingJobArgs } from "@pulumi/aws/sagemaker";
import { jobSwitchFaults, trainingJob, tuningJobs } from "../../lib/jobs";
import { check, rule } from "../../lib/rule";

export const trainingIsolated = rule(
    {
        name: "sagemaker-training-isolated",
        description: "Containers of training and tuning jobs make no calls of their own.",
        severity: "high",
        control: "confined-work",
        remediation: "Set enableNetworkIsolation to true; SageMaker then moves data in and out itself.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    check<TrainingJobArgs>("aws:sagemaker/trainingJob:TrainingJob", {
        find: (job) => jobSwitchFaults([trainingJob(job)], "enableNetworkIsolation"),
        compliant: {
            on: { enableNetworkIsolation: true },
            "on, named": { trainingJobName: "t", enableNetworkIsolation: true },
        },
        noncompliant: { off: { enableNetworkIsolation: false }, "the default, off": { trainingJobName: "t" } },
    }),
    check<HyperParameterTuningJobArgs>("aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob", {
        find: (job) => jobSwitchFaults(tuningJobs(job), "enableNetworkIsolation"),
        compliant: {
            one: { trainingJobDefinition: { enableNetworkIsolation: true } },
            many: { trainingJobDefinitions: [{ enableNetworkIsolation: true }, { enableNetworkIsolation: true }] },
        },
        noncompliant: {
            off: { trainingJobDefinition: { enableNetworkIsolation: false } },
            "off in one of many": {
                trainingJobDefinitions: [{ enableNetworkIsolation: true }, { definitionName: "b" }],
            },
        },
    }),
);
