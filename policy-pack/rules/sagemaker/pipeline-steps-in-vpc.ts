import { jobVpcFaults } from "../../lib/jobs";
import { pipelineChecks, soundTraining } from "../../lib/pipeline-rule";
import { rule } from "../../lib/rule";

export const pipelineStepsInVpc = rule(
    {
        name: "sagemaker-pipeline-steps-in-vpc",
        description: "What pipelines and state machines train and process runs in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give VpcConfig in the arguments of each step.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    ...pipelineChecks(jobVpcFaults, { ...soundTraining, VpcConfig: undefined }),
);
