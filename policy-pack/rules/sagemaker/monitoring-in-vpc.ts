import { jobVpcFaults } from "../../lib/jobs";
import { monitoringChecks } from "../../lib/monitoring";
import { rule } from "../../lib/rule";

const vpcConfig = { subnets: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] };

export const monitoringInVpc = rule(
    {
        name: "sagemaker-monitoring-in-vpc",
        description: "Monitoring jobs run in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give networkConfig.vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    ...monitoringChecks(jobVpcFaults, {
        compliant: {
            placed: { networkConfig: { vpcConfig } },
            isolated: { networkConfig: { vpcConfig, enableNetworkIsolation: true } },
        },
        noncompliant: {
            "nothing said": {},
            "isolation alone": { networkConfig: { enableNetworkIsolation: true } },
            "no subnets": { networkConfig: { vpcConfig: { subnets: [], securityGroupIds: ["sg-1"] } } },
        },
    }),
);
