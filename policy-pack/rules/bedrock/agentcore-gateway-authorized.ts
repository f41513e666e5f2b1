import type { AgentcoreAgentRuntimeArgs, AgentcoreGatewayArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { list, only, show } from "../../lib/values";

const jwt = (more: { allowedClients?: string[]; allowedAudiences?: string[] }) => ({
    authorizerType: "CUSTOM_JWT",
    authorizerConfiguration: { customJwtAuthorizer: { discoveryUrl: "https://id.example.com/.well-known/x", ...more } },
});

const arn = "arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/e";
const logOnly = 'policyEngineConfiguration.mode is "LOG_ONLY", so that policies refuse nothing; set it to "ENFORCE"';

function openFault(configuration: unknown): string | undefined {
    const [authorizer] = blocksAt(configuration, ["customJwtAuthorizer"]);
    const open = ["allowedClients", "allowedAudiences", "allowedScopes", "customClaims"].every((key) =>
        isEmptyList(Object(authorizer) as object, key),
    );
    return open ? "customJwtAuthorizer takes any token of the issuer; name allowedClients" : undefined;
}

export const agentcoreGatewayAuthorized = rule(
    {
        name: "bedrock-agentcore-gateway-authorized",
        description: "Nobody calls an agent or its tools without signing in, as one of those meant.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set authorizerType to AWS_IAM, or to CUSTOM_JWT with allowedClients or allowedAudiences.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["bedrock", "exposure"],
    },
    check<AgentcoreGatewayArgs>("aws:bedrock/agentcoreGateway:AgentcoreGateway", {
        find: ({ authorizerType, authorizerConfiguration, policyEngineConfiguration }) => {
            if (authorizerType !== "AWS_IAM" && authorizerType !== "CUSTOM_JWT")
                return `authorizerType is ${show(authorizerType)}; set it to "AWS_IAM"`;
            return [
                ...list(authorizerType === "AWS_IAM" ? undefined : openFault(authorizerConfiguration)),
                ...list(only(policyEngineConfiguration)?.mode === "LOG_ONLY" ? logOnly : undefined),
            ];
        },
        compliant: {
            IAM: { authorizerType: "AWS_IAM" },
            "tokens for one client": jwt({ allowedClients: ["agent"] }),
            "policies that count": { authorizerType: "AWS_IAM", policyEngineConfiguration: { arn, mode: "ENFORCE" } },
        },
        noncompliant: {
            "policies that only watch": {
                authorizerType: "AWS_IAM",
                policyEngineConfiguration: { arn, mode: "LOG_ONLY" },
            },
            nobody: { authorizerType: "NONE" },
            "any token": jwt({}),
            "an empty list": jwt({ allowedAudiences: [] }),
        },
    }),
    check<AgentcoreAgentRuntimeArgs>("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", {
        // Without an authorizer, callers sign with IAM.
        find: ({ authorizerConfiguration }) =>
            blocksAt(authorizerConfiguration, ["customJwtAuthorizer"]).length > 0
                ? openFault(authorizerConfiguration)
                : undefined,
        compliant: {
            IAM: {},
            "tokens for one client": {
                authorizerConfiguration: jwt({ allowedClients: ["a"] }).authorizerConfiguration,
            },
        },
        noncompliant: {
            "any token": { authorizerConfiguration: jwt({}).authorizerConfiguration },
            "an empty list": { authorizerConfiguration: jwt({ allowedClients: [] }).authorizerConfiguration },
        },
    }),
);
