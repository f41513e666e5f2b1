import type { AgentAgentArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const agentCustomerKey = rule(
    {
        name: "bedrock-agent-customer-key",
        description: "Agents keep their instructions and sessions under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set customerEncryptionKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<AgentAgentArgs>("aws:bedrock/agentAgent:AgentAgent", "customerEncryptionKeyArn"),
);
