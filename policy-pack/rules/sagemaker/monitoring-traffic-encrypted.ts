import { jobSwitchFaults } from "../../lib/jobs";
import { monitoringChecks } from "../../lib/monitoring";
import { rule } from "../../lib/rule";

const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };

export const monitoringTrafficEncrypted = rule(
    {
        name: "sagemaker-monitoring-traffic-encrypted",
        description: "The instances of a monitoring job speak to each other encrypted.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set networkConfig.enableInterContainerTrafficEncryption to true.",
        frameworks: { fsbp: ["SageMaker.9"], nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    ...monitoringChecks((jobs) => jobSwitchFaults(jobs, "enableInterContainerTrafficEncryption"), {
        compliant: {
            on: { networkConfig: { enableInterContainerTrafficEncryption: true } },
            "on, in the VPC": { networkConfig: { enableInterContainerTrafficEncryption: true, vpcConfig } },
        },
        noncompliant: {
            off: { networkConfig: { enableInterContainerTrafficEncryption: false } },
            "nothing said": {},
            "the VPC alone": { networkConfig: { vpcConfig } },
        },
    }),
);
