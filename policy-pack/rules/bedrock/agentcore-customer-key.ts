import type {
    AgentcoreEvaluatorArgs,
    AgentcoreGatewayArgs,
    AgentcoreMemoryArgs,
    AgentcorePolicyEngineArgs,
} from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const agentcoreCustomerKey = rule(
    {
        name: "bedrock-agentcore-customer-key",
        description: "Memories, gateways, policies and evaluators of agents are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionKeyArn or kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<AgentcoreMemoryArgs>("aws:bedrock/agentcoreMemory:AgentcoreMemory", "encryptionKeyArn"),
    keyedCheck<AgentcoreGatewayArgs>("aws:bedrock/agentcoreGateway:AgentcoreGateway", "kmsKeyArn"),
    keyedCheck<AgentcorePolicyEngineArgs>(
        "aws:bedrock/agentcorePolicyEngine:AgentcorePolicyEngine",
        "encryptionKeyArn",
    ),
    keyedCheck<AgentcoreEvaluatorArgs>("aws:bedrock/agentcoreEvaluator:AgentcoreEvaluator", "kmsKeyArn"),
);
