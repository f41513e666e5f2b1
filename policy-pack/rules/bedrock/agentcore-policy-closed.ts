import type { AgentcoreResourcePolicyArgs } from "@pulumi/aws/bedrock";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const agentcorePolicyClosed = rule(
    {
        name: "bedrock-agentcore-policy-closed",
        description: "Agents and gateways are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R7"],
        tags: ["bedrock", "exposure"],
    },
    closedPolicyCheck<AgentcoreResourcePolicyArgs>(
        "aws:bedrock/agentcoreResourcePolicy:AgentcoreResourcePolicy",
        "policy",
        "bedrock-agentcore:InvokeAgentRuntime",
    ),
);
