import { jobSwitchFaults } from "../../lib/jobs";
import { monitoringChecks } from "../../lib/monitoring";
import { rule } from "../../lib/rule";

const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };

export const monitoringIsolated = rule(
    {
        name: "sagemaker-monitoring-isolated",
        description: "Containers of monitoring jobs make no calls of their own.",
        severity: "medium",
        control: "confined-work",
        remediation: "Set networkConfig.enableNetworkIsolation to true.",
        frameworks: { fsbp: ["SageMaker.11", "SageMaker.14"], nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    ...monitoringChecks((jobs) => jobSwitchFaults(jobs, "enableNetworkIsolation"), {
        compliant: {
            on: { networkConfig: { enableNetworkIsolation: true } },
            "on, in the VPC": { networkConfig: { enableNetworkIsolation: true, vpcConfig } },
        },
        noncompliant: {
            off: { networkConfig: { enableNetworkIsolation: false } },
            "nothing said": {},
            "the VPC alone": { networkConfig: { vpcConfig } },
        },
    }),
);
