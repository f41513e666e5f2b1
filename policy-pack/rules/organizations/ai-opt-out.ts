import type { PolicyArgs } from "@pulumi/aws/organizations";
import { parsed } from "../../lib/json";
import { blocksAt, nest } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const type = "AISERVICES_OPT_OUT_POLICY";
const policy = (services: Readonly<Record<string, string>>) => ({
    type,
    content: JSON.stringify({
        services: Object.fromEntries(
            Object.entries(services).map(([service, value]) => [service, nest(["opt_out_policy", "@@assign"], value)]),
        ),
    }),
});

/** What the policy assigns, by service. */
function choices(content: unknown): readonly (readonly [string, unknown])[] {
    const services = blocksAt(content, ["services"])[0];
    return Object.entries(Object(services)).flatMap(([service, block]) =>
        blocksAt(block, ["opt_out_policy", "@@assign"]).map((value) => [service, value] as const),
    );
}

export const aiOptOut = rule(
    {
        name: "organizations-ai-opt-out",
        description: "AWS's AI services may not keep or learn from the organisation's content.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Assign optOut to services.default.opt_out_policy, and optIn to none.",
        frameworks: { nist: ["AC-4", "SA-9"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "personal-data"],
    },
    check<PolicyArgs>("aws:organizations/policy:Policy", {
        find: (props) => {
            if (props.type !== type) return undefined;
            const chosen = choices(parsed(props.content));
            const faults = chosen
                .filter(([, value]) => value !== "optOut")
                .map(([service, value]) => `content: services.${service} is ${String(value)}; assign optOut`);
            return faults.length > 0 || chosen.some(([service]) => service === "default")
                ? faults
                : "content does not opt out by default; assign optOut to services.default.opt_out_policy";
        },
        compliant: {
            "every service": policy({ default: "optOut" }),
            "every service, and one by name": policy({ default: "optOut", lex: "optOut" }),
            "a policy of another type": { type: "TAG_POLICY", content: '{"tags":{}}' },
        },
        noncompliant: {
            "opted in": policy({ default: "optIn" }),
            "opted in to one": policy({ default: "optOut", rekognition: "optIn" }),
            "opted out of one": policy({ lex: "optOut" }),
            "nothing said": policy({}),
            "no JSON": { type, content: "optOut" },
        },
    }),
);
