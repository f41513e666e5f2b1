import type { HyperParameterTuningJobArgs, TrainingJobArgs } from "@pulumi/aws/sagemaker";
import { jobVpcFaults, trainingJob, tuningJobs } from "../../lib/jobs";
import { check, rule } from "../../lib/rule";

const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };

export const trainingInVpc = rule(
    {
        name: "sagemaker-training-in-vpc",
        description: "Training and tuning jobs run in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    check<TrainingJobArgs>("aws:sagemaker/trainingJob:TrainingJob", {
        find: (job) => jobVpcFaults([trainingJob(job)]),
        asksForPresence: true,
        compliant: { placed: { vpcConfig }, "placed, named": { trainingJobName: "t", vpcConfig } },
        noncompliant: {
            "AWS's network": { trainingJobName: "t" },
            "no subnets": { vpcConfig: { subnets: [], securityGroupIds: ["sg-1"] } },
        },
    }),
    check<HyperParameterTuningJobArgs>("aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob", {
        find: (job) => jobVpcFaults(tuningJobs(job)),
        asksForPresence: true,
        compliant: {
            one: { trainingJobDefinition: { vpcConfig } },
            many: { trainingJobDefinitions: [{ vpcConfig }, { vpcConfig }] },
        },
        noncompliant: {
            "AWS's network": { trainingJobDefinition: { roleArn: "arn:aws:iam::111122223333:role/jobs" } },
            "one of many": { trainingJobDefinitions: [{ vpcConfig }, { definitionName: "b" }] },
        },
    }),
);
