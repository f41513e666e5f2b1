import type { AgentcorePolicyArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const cedar = (statement: string) => ({ definition: { cedar: { statement } } });
/** A permit whose scope names nobody and nothing, and that no condition follows (Cedar policy language reference). */
const everything = /\bpermit\s*\(\s*principal\s*,\s*action\s*,\s*resource\s*,?\s*\)\s*;/;

export const agentcorePermitsNarrow = rule(
    {
        name: "bedrock-agentcore-permits-narrow",
        description: "Policies of a gateway's tools name whom they permit, or what, or under which condition.",
        severity: "high",
        control: "least-privilege",
        remediation: "Name principal, action or resource in permit, or add a when clause.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["bedrock", "authorization"],
    },
    check<AgentcorePolicyArgs>("aws:bedrock/agentcorePolicy:AgentcorePolicy", {
        find: ({ definition }) =>
            blocksAt(definition, ["cedar", "statement"]).flatMap((given) =>
                everything.test(String(given).replace(/\/\/.*$/gm, ""))
                    ? ["cedar.statement permits everybody everything; name principal and action, or add when"]
                    : [],
            ),
        compliant: {
            "one action": cedar('permit(principal, action == AgentCore::Action::"a", resource);'),
            "under a condition": cedar('permit(principal, action, resource) when { principal.team == "x" };'),
            "nobody anything": cedar("// permit(principal, action, resource);\nforbid(principal, action, resource);"),
        },
        noncompliant: {
            everybody: cedar("permit(principal, action, resource);"),
            "everybody, besides": cedar(
                "forbid(principal, action, resource) when { context.night }; permit (principal,action,resource) ;",
            ),
        },
    }),
);
