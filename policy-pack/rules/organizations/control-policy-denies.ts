import type { PolicyArgs } from "@pulumi/aws/organizations";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { comprises, denies } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

const full = { Effect: "Allow", Action: "*", Resource: "*" };

export const controlPolicyDenies = rule(
    {
        name: "organizations-control-policy-denies",
        description: "Service and resource control policies refuse something, and can be read.",
        severity: "high",
        control: "guarded-organization",
        remediation:
            "Write Deny statements, or list in Allow what the accounts may do; attach no other copy of FullAWSAccess.",
        frameworks: { nist: ["AC-3", "AC-6"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "guard-rails"],
    },
    check<PolicyArgs>("aws:organizations/policy:Policy", {
        find: ({ content, type }) => {
            if (!["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"].includes(type ?? "SERVICE_CONTROL_POLICY"))
                return undefined;
            const document = parsePolicy(content);
            if (document.problem !== undefined) return `content ${document.problem}; give a policy document`;
            if (denies(document).length > 0) return undefined;
            const allowList = type !== "RESOURCE_CONTROL_POLICY" && document.statements.length > 0;
            return allowList && !document.statements.some((one) => comprises(one, "*"))
                ? undefined
                : "content refuses nothing; write a Deny statement";
        },
        compliant: {
            "a refusal": {
                content: policyOf(full, { Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" }),
            },
            "a list of what may be done": {
                content: policyOf({ Effect: "Allow", Action: ["sagemaker:*", "s3:*"], Resource: "*" }),
                type: "SERVICE_CONTROL_POLICY",
            },
            "another type": { content: JSON.stringify({ tags: {} }), type: "TAG_POLICY" },
        },
        noncompliant: {
            "everything allowed": { content: policyOf(full) },
            "everything allowed, by lists": {
                content: policyOf({ ...full, Action: ["s3:*", "*:*"] }),
                type: "SERVICE_CONTROL_POLICY",
            },
            "resources held by nothing": {
                content: policyOf({ ...full, Principal: "*" }),
                type: "RESOURCE_CONTROL_POLICY",
            },
            "no statements": { content: policyOf() },
            "no JSON": { content: "Deny all" },
        },
    }),
);
