import type {
    AgentcoreAgentRuntimeArgs,
    AgentcoreBrowserArgs,
    AgentcoreCodeInterpreterArgs,
    AgentcoreHarnessArgs,
} from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";
import { show } from "../../lib/values";

interface Network {
    readonly networkConfiguration?: { readonly networkMode: string };
}

/** SANDBOX is a code interpreter without any network of its own. */
const fault = (props: unknown, closed: readonly string[]) => {
    const [mode] = blocksAt(props, ["networkConfiguration", "networkMode"]);
    return closed.some((one) => one === mode)
        ? undefined
        : `networkConfiguration.networkMode is ${show(mode)}, which reaches the internet; set it to "VPC"`;
};
const watch = <Args>(token: string, closed: readonly string[], of: (network: Network) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => fault(props, closed),
        compliant: Object.fromEntries(
            ["VPC", ...closed].map((networkMode) => [networkMode, of({ networkConfiguration: { networkMode } })]),
        ),
        noncompliant: { public: of({ networkConfiguration: { networkMode: "PUBLIC" } }), "nothing said": of({}) },
    });
const harness = (networkMode: string) => ({
    environments: [{ agentcoreRuntimeEnvironments: [{ networkConfigurations: [{ networkMode }] }] }],
});

export const agentcoreInVpc = rule(
    {
        name: "bedrock-agentcore-network-closed",
        description: "Agents, their browsers and the code that they write run in the closed VPC.",
        severity: "critical",
        control: "confined-work",
        remediation: "Set networkConfiguration.networkMode to VPC, or to SANDBOX for a code interpreter.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["bedrock", "network"],
    },
    watch<AgentcoreAgentRuntimeArgs>("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", ["VPC"], (one) => one),
    watch<AgentcoreBrowserArgs>("aws:bedrock/agentcoreBrowser:AgentcoreBrowser", ["VPC"], (one) => one),
    watch<AgentcoreCodeInterpreterArgs>(
        "aws:bedrock/agentcoreCodeInterpreter:AgentcoreCodeInterpreter",
        ["VPC", "SANDBOX"],
        (one) => one,
    ),
    check<AgentcoreHarnessArgs>("aws:bedrock/agentcoreHarness:AgentcoreHarness", {
        // A harness that says nothing runs in an environment of AWS's choosing.
        find: ({ environments }) =>
            blocksAt(environments, ["agentcoreRuntimeEnvironments", "networkConfigurations"]).flatMap(
                (networkConfiguration) => fault({ networkConfiguration }, ["VPC"]) ?? [],
            ),
        compliant: { "nothing said": {}, VPC: harness("VPC") },
        noncompliant: { public: harness("PUBLIC") },
    }),
);
