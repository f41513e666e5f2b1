import type { ModelCardArgs } from "@pulumi/aws/sagemaker";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const modelCardCustomerKey = rule(
    {
        name: "sagemaker-model-card-customer-key",
        description: "Model cards are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set securityConfig.kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    keyedCheck<ModelCardArgs>("aws:sagemaker/modelCard:ModelCard", "securityConfig.kmsKeyId"),
);
