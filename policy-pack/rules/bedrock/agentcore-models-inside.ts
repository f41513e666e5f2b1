import type { AgentcoreHarnessArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const outside = ["openaiModelConfig", "geminiModelConfig", "litellmModelConfig"];

export const agentcoreModelsInside = rule(
    {
        name: "bedrock-agentcore-models-inside",
        description: "Agents ask models of Bedrock, not of a provider on the internet.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Use model.bedrockModelConfig.",
        frameworks: { nist: ["AC-4", "SA-9"], pci: ["1.3.2"] },
        requirements: ["R9", "R27"],
        tags: ["bedrock", "network"],
    },
    check<AgentcoreHarnessArgs>("aws:bedrock/agentcoreHarness:AgentcoreHarness", {
        find: ({ model }) =>
            outside
                .filter((key) => isSet(only(model), key))
                .map((key) => `model.${key} sends prompts to a provider outside AWS; use bedrockModelConfig`),
        compliant: {
            Bedrock: { model: { bedrockModelConfig: { modelId: "anthropic.claude-3-haiku-20240307-v1:0" } } },
            "Bedrock, with limits": {
                model: { bedrockModelConfig: { modelId: "amazon.nova-lite-v1:0", maxTokens: 500 } },
            },
        },
        noncompliant: {
            "a provider": {
                model: { openaiModelConfig: { modelId: "gpt-4o", apiKeyArn: "arn:aws:secretsmanager:eu:1:secret:o" } },
            },
            "a proxy of others": {
                model: { litellmModelConfig: { modelId: "x", apiBase: "https://llm.example.com" } },
            },
        },
    }),
);
