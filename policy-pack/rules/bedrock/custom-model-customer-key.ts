import type { CustomModelArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customModelCustomerKey = rule(
    {
        name: "bedrock-custom-model-customer-key",
        description: "Models tuned on own data are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set customModelKmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<CustomModelArgs>("aws:bedrock/customModel:CustomModel", "customModelKmsKeyId"),
);
