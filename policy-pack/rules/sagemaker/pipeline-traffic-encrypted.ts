import { jobSwitchFaults } from "../../lib/jobs";
import { pipelineChecks, soundTraining } from "../../lib/pipeline-rule";
import { rule } from "../../lib/rule";

export const pipelineTrafficEncrypted = rule(
    {
        name: "sagemaker-pipeline-traffic-encrypted",
        description: "The instances of a job that a pipeline or state machine runs speak to each other encrypted.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set EnableInterContainerTrafficEncryption to true in the arguments of each step.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    ...pipelineChecks((jobs) => jobSwitchFaults(jobs, "enableInterContainerTrafficEncryption"), {
        ...soundTraining,
        EnableInterContainerTrafficEncryption: undefined,
    }),
);
