import type { AgentFlowArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const flowCustomerKey = rule(
    {
        name: "bedrock-flow-customer-key",
        description: "Flows are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerEncryptionKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<AgentFlowArgs>("aws:bedrock/agentFlow:AgentFlow", "customerEncryptionKeyArn"),
);
