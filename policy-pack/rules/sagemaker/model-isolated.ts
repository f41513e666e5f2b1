import type { ModelArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isTrue, list, show } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnets: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] };

export const modelIsolated = rule(
    {
        name: "sagemaker-model-isolated",
        description: "Models run in the VPC and their containers have no network of their own.",
        severity: "high",
        control: "confined-work",
        remediation: "Set enableNetworkIsolation to true and give vpcConfig.",
        frameworks: { fsbp: ["SageMaker.5"], nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    check<ModelArgs>("aws:sagemaker/model:Model", {
        find: (model) => {
            const faults: string[] = [];
            if (!isTrue(model.enableNetworkIsolation)) {
                faults.push(`enableNetworkIsolation is ${show(model.enableNetworkIsolation)}; set it to true`);
            }
            return [...faults, ...list(vpcFault(model))];
        },
        compliant: {
            both: { enableNetworkIsolation: true, vpcConfig },
            "both, named": { name: "m", enableNetworkIsolation: true, vpcConfig },
        },
        noncompliant: {
            "no isolation": { vpcConfig },
            "no VPC": { enableNetworkIsolation: true },
            "a VPC without subnets": {
                enableNetworkIsolation: true,
                vpcConfig: { subnets: [], securityGroupIds: [] },
            },
            "isolation off": { enableNetworkIsolation: false, vpcConfig },
        },
    }),
);
