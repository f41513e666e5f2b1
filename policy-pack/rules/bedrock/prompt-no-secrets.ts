import type { AgentAgentArgs, AgentFlowArgs, AgentPromptArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";

const fault = (text: string, path: string) => {
    const kind = secretIn(text);
    return kind === undefined ? undefined : `${path} holds ${kind}, which the model may tell; take it out`;
};
const prompt = (text: string) => ({
    variants: [{ name: "v", templateType: "TEXT", templateConfiguration: { text: { text } } }],
});
const key = `Sign in with ${"AKIA"}IOSFODNN7EXAMPLE.`;
const password = "The service's password: correct-horse-battery";

export const promptNoSecrets = rule(
    {
        name: "bedrock-prompt-no-secrets",
        description: "What models are told beforehand holds no credentials: whoever asks cleverly gets to hear it.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Take the credential out; let a tool read it from Secrets Manager.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["bedrock", "credentials"],
    },
    check<AgentPromptArgs>("aws:bedrock/agentPrompt:AgentPrompt", {
        find: ({ variants }) => fault(JSON.stringify(variants ?? []), "variants"),
        compliant: { "nothing secret": prompt("Answer with at most 300 tokens."), none: {} },
        noncompliant: { "an access key": prompt(key), "a password": prompt(password) },
    }),
    check<AgentAgentArgs>("aws:bedrock/agentAgent:AgentAgent", {
        find: (agent) => blocksAt(agent, ["instruction"]).flatMap((one) => fault(String(one), "instruction") ?? []),
        compliant: { "nothing secret": { instruction: "Help people to find a secretary." }, none: {} },
        noncompliant: { "an access key": { instruction: key }, "a password": { instruction: password } },
    }),
    check<AgentFlowArgs>("aws:bedrock/agentFlow:AgentFlow", {
        find: ({ definition }) => fault(JSON.stringify(definition ?? {}), "definition"),
        compliant: { none: {}, "no nodes": { definition: { nodes: [] } } },
        noncompliant: {
            "an access key": { definition: { nodes: [{ name: key, type: "Prompt" }] } },
            "a password": { definition: { nodes: [{ name: password, type: "Prompt" }] } },
        },
    }),
);
