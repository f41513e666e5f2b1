import type { HyperParameterTuningJobArgs, TrainingJobArgs } from "@pulumi/aws/sagemaker";
import { jobSwitchFaults, trainingJob, tuningJobs } from "../../lib/jobs";
import { check, rule } from "../../lib/rule";

const encrypted = { enableInterContainerTrafficEncryption: true };

export const trainingTrafficEncrypted = rule(
    {
        name: "sagemaker-training-traffic-encrypted",
        description: "The instances of a training or tuning job speak to each other encrypted.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set enableInterContainerTrafficEncryption to true.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<TrainingJobArgs>("aws:sagemaker/trainingJob:TrainingJob", {
        find: (job) => jobSwitchFaults([trainingJob(job)], "enableInterContainerTrafficEncryption"),
        compliant: { on: encrypted, "on, named": { trainingJobName: "t", ...encrypted } },
        noncompliant: {
            off: { enableInterContainerTrafficEncryption: false },
            "the default, off": { trainingJobName: "t", resourceConfig: { instanceCount: 2 } },
        },
    }),
    check<HyperParameterTuningJobArgs>("aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob", {
        find: (job) => jobSwitchFaults(tuningJobs(job), "enableInterContainerTrafficEncryption"),
        compliant: {
            one: { trainingJobDefinition: encrypted },
            many: { trainingJobDefinitions: [encrypted, encrypted] },
        },
        noncompliant: {
            "the default, off": { trainingJobDefinition: { definitionName: "a" } },
            "off in one of many": { trainingJobDefinitions: [encrypted, { definitionName: "b" }] },
        },
    }),
);
