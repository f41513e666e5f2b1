import type { EndpointConfigurationArgs, ModelArgs } from "@pulumi/aws/sagemaker";
import { apart } from "../../lib/apart";
import { check, rule, type Props } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isFalse } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnets: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] };
const isolated = (enableNetworkIsolation: unknown): Props<EndpointConfigurationArgs> =>
    Object({ executionRoleArn: "arn:aws:iam::111122223333:role/models", enableNetworkIsolation, vpcConfig });

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
        find: (model) =>
            apart([() => mustBeOn(model.enableNetworkIsolation, "enableNetworkIsolation"), () => vpcFault(model)]),
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
    check<EndpointConfigurationArgs>("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        // aws-native has it for inference components, which have no model resource to say so.
        find: (configuration) =>
            isFalse(Reflect.get(configuration, "enableNetworkIsolation"))
                ? "enableNetworkIsolation is false; set it to true"
                : undefined,
        compliant: { "the model says": { productionVariants: [{ modelName: "m" }] }, "for components": isolated(true) },
        noncompliant: { "off for components": isolated(false), "off, as a text": isolated("false") },
    }),
);
