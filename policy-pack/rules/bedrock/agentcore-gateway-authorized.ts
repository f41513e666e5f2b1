import type { AgentcoreGatewayArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only, show } from "../../lib/values";

const jwt = (more: { allowedClients?: string[]; allowedAudiences?: string[] }) => ({
    authorizerType: "CUSTOM_JWT",
    authorizerConfiguration: { customJwtAuthorizer: { discoveryUrl: "https://id.example.com/.well-known/x", ...more } },
});

export const agentcoreGatewayAuthorized = rule(
    {
        name: "bedrock-agentcore-gateway-authorized",
        description: "Nobody calls an agent's tools without signing in, as one of those meant.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set authorizerType to AWS_IAM, or to CUSTOM_JWT with allowedClients or allowedAudiences.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["bedrock", "exposure"],
    },
    check<AgentcoreGatewayArgs>("aws:bedrock/agentcoreGateway:AgentcoreGateway", {
        find: ({ authorizerType, authorizerConfiguration }) => {
            if (authorizerType === "AWS_IAM") return undefined;
            if (authorizerType !== "CUSTOM_JWT")
                return `authorizerType is ${show(authorizerType)}; set it to "AWS_IAM"`;
            const authorizer = only(only(authorizerConfiguration)?.customJwtAuthorizer);
            const open = ["allowedClients", "allowedAudiences", "allowedScopes", "customClaims"].every((key) =>
                isEmptyList(authorizer, key),
            );
            return open ? "customJwtAuthorizer takes any token of the issuer; name allowedClients" : undefined;
        },
        compliant: { IAM: { authorizerType: "AWS_IAM" }, "tokens for one client": jwt({ allowedClients: ["agent"] }) },
        noncompliant: {
            nobody: { authorizerType: "NONE" },
            "any token": jwt({}),
            "an empty list": jwt({ allowedAudiences: [] }),
        },
    }),
);
