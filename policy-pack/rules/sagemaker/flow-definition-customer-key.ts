import type { FlowDefinitionArgs } from "@pulumi/aws/sagemaker";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const flowDefinitionCustomerKey = rule(
    {
        name: "sagemaker-flow-definition-customer-key",
        description: "What people answer in human review is stored under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set outputConfig.kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    keyedCheck<FlowDefinitionArgs>("aws:sagemaker/flowDefinition:FlowDefinition", "outputConfig.kmsKeyId"),
);
