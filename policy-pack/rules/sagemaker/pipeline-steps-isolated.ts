import { jobSwitchFaults } from "../../lib/jobs";
import { pipelineChecks, soundTraining } from "../../lib/pipeline-rule";
import { rule } from "../../lib/rule";

export const pipelineStepsIsolated = rule(
    {
        name: "sagemaker-pipeline-steps-isolated",
        description: "Containers that pipelines and state machines run make no calls of their own.",
        severity: "high",
        control: "confined-work",
        remediation: "Set EnableNetworkIsolation to true in the arguments of each step.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    ...pipelineChecks((jobs) => jobSwitchFaults(jobs, "enableNetworkIsolation"), {
        ...soundTraining,
        EnableNetworkIsolation: false,
    }),
);
