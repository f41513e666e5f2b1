import type { OrganizationArgs } from "@pulumi/aws/organizations";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const needed = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"];

export const policyTypesEnabled = rule(
    {
        name: "organizations-policy-types-enabled",
        description:
            "Service and resource control policies are enabled, so that both principals and resources are held.",
        severity: "high",
        control: "guarded-organization",
        remediation: "Put SERVICE_CONTROL_POLICY and RESOURCE_CONTROL_POLICY into enabledPolicyTypes.",
        frameworks: { nist: ["AC-3", "AC-4"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["organizations", "guard-rails"],
    },
    check<OrganizationArgs>("aws:organizations/organization:Organization", {
        find: ({ enabledPolicyTypes }) => {
            const missing = needed.filter((type) => !list(enabledPolicyTypes).includes(type));
            return missing.length === 0 ? undefined : `enabledPolicyTypes lacks ${missing.join(" and ")}; add it`;
        },
        compliant: {
            both: { enabledPolicyTypes: [...needed] },
            "and more": { enabledPolicyTypes: ["TAG_POLICY", ...needed] },
        },
        noncompliant: { none: {}, "service control policies only": { enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"] } },
    }),
);
