import type { AgentcoreAgentRuntimeArgs, AgentcoreHarnessArgs } from "@pulumi/aws/bedrock";
import { imageFaultsAt } from "../../lib/images";
import { check, rule } from "../../lib/rule";

const own = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/agents:1";
const of = (containerUri: string) => ({ containerConfiguration: { containerUri } });

export const agentcoreImagePrivate = rule(
    {
        name: "bedrock-agentcore-image-private",
        description: "Agents run in images from private registries of ECR.",
        severity: "high",
        control: "standard-images",
        remediation: "Copy the image into a repository of ECR, scan it there, and name that.",
        frameworks: { nist: ["CM-7", "SR-4"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R12", "R28"],
        tags: ["bedrock", "images"],
    },
    check<AgentcoreAgentRuntimeArgs>("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", {
        find: (runtime) => imageFaultsAt(runtime, ["agentRuntimeArtifact.containerConfiguration.containerUri"]),
        compliant: {
            "an own image": { agentRuntimeArtifact: of(own) },
            "code in a bucket": {
                agentRuntimeArtifact: { codeConfiguration: { entryPoints: ["main.py"], runtime: "PYTHON_3_13" } },
            },
        },
        noncompliant: {
            "the public gallery": { agentRuntimeArtifact: of("public.ecr.aws/x/agent:1") },
            "a stranger's": { agentRuntimeArtifact: of("docker.io/someone/agent") },
        },
    }),
    check<AgentcoreHarnessArgs>("aws:bedrock/agentcoreHarness:AgentcoreHarness", {
        find: (harness) => imageFaultsAt(harness, ["environmentArtifact.containerConfiguration.containerUri"]),
        compliant: { "AWS's own": {}, "an own image": { environmentArtifact: of(own) } },
        noncompliant: { "a stranger's": { environmentArtifact: of("ghcr.io/someone/agent:1") } },
    }),
);
