import type { AgentcoreGatewayTargetArgs, AgentcoreOauth2CredentialProviderArgs } from "@pulumi/aws/bedrock";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const provider = (discoveryUrl: string) => ({
    oauth2ProviderConfig: { customOauth2ProviderConfig: { oauthDiscovery: { discoveryUrl } } },
});

export const agentcoreTargetsEncrypted = rule(
    {
        name: "bedrock-agentcore-targets-encrypted",
        description: "Tools and models that an agent reaches by an address are called over TLS.",
        severity: "high",
        remediation: "Give addresses with https://.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["bedrock", "transport"],
    },
    check<AgentcoreGatewayTargetArgs>("aws:bedrock/agentcoreGatewayTarget:AgentcoreGatewayTarget", {
        find: ({ targetConfiguration }) =>
            [
                ["mcp", "mcpServer"],
                ["http", "passthrough"],
                ["inference", "provider"],
            ].flatMap((path) =>
                blocksAt(targetConfiguration, [...path, "endpoint"]).flatMap(
                    (address) => tlsFault(address, ["targetConfiguration", ...path, "endpoint"].join(".")) ?? [],
                ),
            ),
        compliant: {
            "a server with TLS": {
                targetConfiguration: { mcp: { mcpServer: { endpoint: "https://tools.example.com/mcp" } } },
            },
            "a function": {
                targetConfiguration: {
                    mcp: { lambda: { lambdaArn: "arn:aws:lambda:eu-west-1:111122223333:function:f" } },
                },
            },
        },
        noncompliant: {
            "a server without": {
                targetConfiguration: { mcp: { mcpServer: { endpoint: "http://tools.example.com/mcp" } } },
            },
            "a model without": {
                targetConfiguration: { inference: { provider: { endpoint: "http://models.example.com" } } },
            },
            "an address passed through": {
                targetConfiguration: {
                    http: { passthrough: { endpoint: "HTTP://api.example.com", protocolType: "HTTP" } },
                },
            },
        },
    }),
    check<AgentcoreOauth2CredentialProviderArgs>(
        "aws:bedrock/agentcoreOauth2CredentialProvider:AgentcoreOauth2CredentialProvider",
        {
            find: ({ oauth2ProviderConfig }) => {
                const path = ["customOauth2ProviderConfig", "oauthDiscovery", "discoveryUrl"];
                return blocksAt(oauth2ProviderConfig, path).flatMap((url) => tlsFault(url, path.join(".")) ?? []);
            },
            compliant: { "with TLS": provider("https://id.example.com/x"), "a known vendor": { name: "github" } },
            noncompliant: {
                plaintext: provider("http://id.example.com/x"),
                "in capitals": provider("HTTP://id.example.com/x"),
            },
        },
    ),
);
