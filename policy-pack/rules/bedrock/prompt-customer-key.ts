import type { AgentPromptArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const promptCustomerKey = rule(
    {
        name: "bedrock-prompt-customer-key",
        description: "Managed prompts are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerEncryptionKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<AgentPromptArgs>("aws:bedrock/agentPrompt:AgentPrompt", "customerEncryptionKeyArn"),
);
