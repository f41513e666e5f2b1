import type { LabelingJobArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

const path = "labelingJobAlgorithmsConfig.labelingJobResourceConfig.vpcConfig";
const learning = (subnets?: string[]) => ({
    labelingJobAlgorithmsConfig: {
        labelingJobAlgorithmSpecificationArn:
            "arn:aws:sagemaker:eu-west-1:1:labeling-job-algorithm-specification/image",
        ...(subnets && { labelingJobResourceConfig: { vpcConfig: { subnets, securityGroupIds: ["sg-1"] } } }),
    },
});

export const labelingJobInVpc = rule(
    {
        name: "sagemaker-labeling-job-in-vpc",
        description: "The models of automated labelling run in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give labelingJobAlgorithmsConfig.labelingJobResourceConfig.vpcConfig.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    check<LabelingJobArgs>("aws:sagemaker/labelingJob:LabelingJob", {
        find: (job) =>
            isSet(job, "labelingJobAlgorithmsConfig")
                ? vpcFault(only(only(job.labelingJobAlgorithmsConfig)?.labelingJobResourceConfig), "vpcConfig", path)
                : undefined,
        asksForPresence: true,
        compliant: { "by people alone": { labelingJobName: "l" }, placed: learning(["subnet-1"]) },
        noncompliant: { "AWS's network": learning(), "no subnets": learning([]) },
    }),
);
