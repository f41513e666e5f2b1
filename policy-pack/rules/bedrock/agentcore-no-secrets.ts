import type {
    AgentcoreAgentRuntimeArgs,
    AgentcoreApiKeyCredentialProviderArgs,
    AgentcoreHarnessArgs,
    AgentcoreOauth2CredentialProviderArgs,
} from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";
import { isSet } from "../../lib/unknown";
import { list, only } from "../../lib/values";

const sound = { STAGE: "prod", HUB_TOKEN_ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub" };
const leaking = { HUB_TOKEN: "correct-horse-battery" };
const path = "environmentVariables";
const vendor = (githubOauth2ProviderConfig: object) => ({ oauth2ProviderConfig: { githubOauth2ProviderConfig } });

export const agentcoreNoSecrets = rule(
    {
        name: "bedrock-agentcore-no-secrets",
        description: "Agents' settings hold no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Keep the credential in Secrets Manager and name it by ARN.",
        frameworks: { nist: ["IA-5", "SC-28"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["bedrock", "credentials"],
    },
    check<AgentcoreAgentRuntimeArgs>("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", {
        find: ({ environmentVariables }) => environmentFaults(environmentVariables, path),
        compliant: { "a reference": { environmentVariables: sound }, none: {} },
        noncompliant: {
            "a token": { environmentVariables: leaking },
            two: { environmentVariables: { ...sound, ...leaking } },
        },
    }),
    check<AgentcoreHarnessArgs>("aws:bedrock/agentcoreHarness:AgentcoreHarness", {
        find: ({ environmentVariables }) => environmentFaults(environmentVariables, path),
        compliant: { "a reference": { environmentVariables: sound }, none: {} },
        noncompliant: { "a token": { environmentVariables: leaking } },
    }),
    check<AgentcoreApiKeyCredentialProviderArgs>(
        "aws:bedrock/agentcoreApiKeyCredentialProvider:AgentcoreApiKeyCredentialProvider",
        {
            find: (provider) =>
                isSet(provider, "apiKey")
                    ? "apiKey stands in the state; use apiKeySecretConfig or apiKeyWo"
                    : undefined,
            compliant: {
                "in a secret": { apiKeySecretConfig: { secretId: "provider", jsonKey: "key" } },
                "written, never read": { apiKeyWo: "given-at-run-time", apiKeyWoVersion: 1 },
            },
            noncompliant: { "in the program": { apiKey: "correct-horse" } },
        },
    ),
    check<AgentcoreOauth2CredentialProviderArgs>(
        "aws:bedrock/agentcoreOauth2CredentialProvider:AgentcoreOauth2CredentialProvider",
        {
            find: ({ oauth2ProviderConfig }) =>
                Object.entries(Object(only(oauth2ProviderConfig)))
                    .filter(([, vendor]) => list<object>(Object(vendor)).some((one) => isSet(one, "clientSecret")))
                    .map(
                        ([key]) => `${key}.clientSecret stands in the state; use clientSecretConfig or clientSecretWo`,
                    ),
            compliant: {
                "in a secret": vendor({ clientSecretConfig: { secretId: "provider", jsonKey: "key" } }),
                "written, never read": vendor({ clientSecretWo: "given-at-run-time", clientCredentialsWoVersion: 1 }),
            },
            noncompliant: { "in the program": vendor({ clientSecret: "correct-horse" }) },
        },
    ),
);
