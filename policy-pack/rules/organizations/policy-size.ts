import type { PolicyArgs } from "@pulumi/aws/organizations";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

/** Bytes (Organizations user guide, quotas: maximum size of policies; of SCPs it has grown to 10,240). */
const limits: ReadonlyMap<string, number> = new Map([
    ["SERVICE_CONTROL_POLICY", 10_240],
    ["RESOURCE_CONTROL_POLICY", 5_120],
    ["AISERVICES_OPT_OUT_POLICY", 2_500],
    ["BACKUP_POLICY", 10_000],
    ["TAG_POLICY", 10_000],
]);

export const policySize = rule(
    {
        name: "organizations-policy-size",
        description: "Policies of the organization are within the size that AWS takes.",
        severity: "low",
        control: "guarded-organization",
        remediation: "Leave out white space, shorten names, or split the policy.",
        frameworks: { nist: ["CM-2"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "guard-rails"],
    },
    check<PolicyArgs>("aws:organizations/policy:Policy", {
        find: ({ content, type }) => {
            const most = limits.get(type ?? "SERVICE_CONTROL_POLICY");
            const size = Buffer.byteLength(text(content));
            return most === undefined || size <= most ? undefined : `content is ${size} bytes; shorten it to ${most}`;
        },
        compliant: {
            "at the limit": { content: "x".repeat(10_240) },
            "at the limit, said": { content: "x".repeat(10_240), type: "SERVICE_CONTROL_POLICY" },
            "a resource control policy": { content: "x".repeat(5_120), type: "RESOURCE_CONTROL_POLICY" },
            "an opt-out policy": { content: "x".repeat(2_500), type: "AISERVICES_OPT_OUT_POLICY" },
            "a backup policy": { content: "x".repeat(10_000), type: "BACKUP_POLICY" },
            "a tag policy": { content: "x".repeat(10_000), type: "TAG_POLICY" },
            "one without a limit": { content: "x".repeat(20_000), type: "DECLARATIVE_POLICY_EC2" },
        },
        noncompliant: {
            "beyond the limit": { content: "x".repeat(10_241) },
            "beyond the limit, said": { content: "x".repeat(10_241), type: "SERVICE_CONTROL_POLICY" },
            "beyond it in bytes": { content: "ü".repeat(5_121) },
            "a resource control policy": { content: "x".repeat(5_121), type: "RESOURCE_CONTROL_POLICY" },
            "an opt-out policy": { content: "x".repeat(2_501), type: "AISERVICES_OPT_OUT_POLICY" },
            "a backup policy": { content: "x".repeat(10_001), type: "BACKUP_POLICY" },
            "a tag policy": { content: "x".repeat(10_001), type: "TAG_POLICY" },
        },
    }),
);
