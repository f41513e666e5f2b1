import type {
    AgentcoreAgentRuntimeArgs,
    AgentcoreGatewayArgs,
    AgentcoreGatewayTargetArgs,
    AgentcoreHarnessArgs,
    AgentcoreOauth2CredentialProviderArgs,
    AgentcoreWorkloadIdentityArgs,
} from "@pulumi/aws/bedrock";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";

/** What calls an address, and where it says which; a browser on the same machine needs no TLS. */
const watch = <Args>(name: string, paths: readonly string[], of: (address: string) => Props<Args>, other = of) =>
    check<Args>(`aws:bedrock/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`, {
        find: (props) =>
            paths.flatMap((path) =>
                blocksAt(props, path.split("."))
                    .filter((address) => !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/i.test(String(address)))
                    .flatMap((address) => tlsFault(address, path) ?? []),
            ),
        compliant: { "with TLS": of("https://tools.example.com/x"), "with TLS too": other("HTTPS://id.example.com") },
        noncompliant: { plaintext: of("http://tools.example.com/x"), "in capitals": other("HTTP://id.example.com") },
    });
const targets = ["mcp.mcpServer", "http.passthrough", "inference.provider"];
const authorizer = "authorizerConfiguration.customJwtAuthorizer.discoveryUrl";
const tokensOf = (discoveryUrl: string) => ({ authorizerConfiguration: { customJwtAuthorizer: { discoveryUrl } } });

export const agentcoreTargetsEncrypted = rule(
    {
        name: "bedrock-agentcore-targets-encrypted",
        description: "Tools and models that an agent reaches by an address, and who vouches for callers, speak TLS.",
        severity: "high",
        remediation: "Give addresses with https://.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["bedrock", "transport"],
    },
    watch<AgentcoreGatewayTargetArgs>(
        "AgentcoreGatewayTarget",
        targets.map((target) => `targetConfiguration.${target}.endpoint`),
        (endpoint) => ({ targetConfiguration: { mcp: { mcpServer: { endpoint } } } }),
        (endpoint) => ({ targetConfiguration: { inference: { provider: { endpoint } } } }),
    ),
    watch<AgentcoreOauth2CredentialProviderArgs>(
        "AgentcoreOauth2CredentialProvider",
        ["oauth2ProviderConfig.customOauth2ProviderConfig.oauthDiscovery.discoveryUrl"],
        (discoveryUrl) => ({
            oauth2ProviderConfig: { customOauth2ProviderConfig: { oauthDiscovery: { discoveryUrl } } },
        }),
    ),
    watch<AgentcoreGatewayArgs>("AgentcoreGateway", [authorizer], tokensOf),
    watch<AgentcoreAgentRuntimeArgs>("AgentcoreAgentRuntime", [authorizer], tokensOf),
    watch<AgentcoreHarnessArgs>(
        "AgentcoreHarness",
        [authorizer, "tools.config.remoteMcp.url", "skills.git.url"],
        tokensOf,
        (url) => ({ tools: [{ type: "remote_mcp", config: { remoteMcp: { url } } }] }),
    ),
    watch<AgentcoreWorkloadIdentityArgs>(
        "AgentcoreWorkloadIdentity",
        ["allowedResourceOauth2ReturnUrls"],
        (address) => ({ allowedResourceOauth2ReturnUrls: ["http://localhost:8080/back", address] }),
    ),
);
