import type { AgentcoreGatewayArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const agentcoreErrorsTerse = rule(
    {
        name: "bedrock-agentcore-gateway-errors-terse",
        description: "Gateways of agents tell callers that something failed, and not how things look inside.",
        severity: "low",
        control: "hardened-defaults",
        remediation: "Leave exceptionLevel unset.",
        frameworks: { nist: ["SI-11"], pci: ["6.2.4"] },
        peers: {},
        requirements: ["R31"],
        tags: ["bedrock", "exposure"],
    },
    check<AgentcoreGatewayArgs>("aws:bedrock/agentcoreGateway:AgentcoreGateway", {
        find: ({ exceptionLevel }) =>
            text(exceptionLevel).toUpperCase() === "DEBUG" ? "exceptionLevel is DEBUG; leave it out" : undefined,
        compliant: { "the default": { name: "tools" }, empty: { exceptionLevel: "" } },
        noncompliant: {
            debug: { exceptionLevel: "DEBUG" },
            "debug, named": { name: "tools", exceptionLevel: "DEBUG" },
        },
    }),
);
