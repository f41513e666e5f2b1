import type { AgentAgentArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list } from "../../lib/values";

const guardrailConfigurations = [{ guardrailIdentifier: "gr-1", guardrailVersion: "3" }];

export const agentGuarded = rule(
    {
        name: "bedrock-agent-guarded",
        description: "What agents take in and say passes a guardrail.",
        severity: "high",
        control: "personal-data",
        remediation: "Name a guardrail in guardrailConfigurations.",
        frameworks: { nist: ["SI-10", "AC-4"] },
        requirements: ["R8", "R27"],
        tags: ["bedrock", "content"],
    },
    check<AgentAgentArgs>("aws:bedrock/agentAgent:AgentAgent", {
        find: ({ guardrailConfigurations: given }) =>
            list(given).some((one) => isSet(one, "guardrailIdentifier"))
                ? undefined
                : "guardrailConfigurations is empty; name a guardrail",
        compliant: {
            guarded: { guardrailConfigurations },
            "guarded, named": { agentName: "a", guardrailConfigurations },
        },
        noncompliant: { "nothing said": { agentName: "a" }, "an empty list": { guardrailConfigurations: [] } },
    }),
);
