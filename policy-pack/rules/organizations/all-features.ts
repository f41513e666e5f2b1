import type { OrganizationArgs } from "@pulumi/aws/organizations";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const allFeatures = rule(
    {
        name: "organizations-all-features",
        description: "The organization has all features, without which no policy binds its accounts.",
        severity: "high",
        control: "guarded-organization",
        remediation: "Set featureSet to ALL or leave it unset.",
        frameworks: { nist: ["AC-3", "CM-2"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "guard-rails"],
    },
    check<OrganizationArgs>("aws:organizations/organization:Organization", {
        find: ({ featureSet }) =>
            featureSet === undefined || featureSet === null || featureSet === "ALL"
                ? undefined
                : `featureSet is ${show(featureSet)}; set it to "ALL"`,
        compliant: { "the default, all": {}, all: { featureSet: "ALL" } },
        noncompliant: {
            billing: { featureSet: "CONSOLIDATED_BILLING" },
            "billing, with services": { featureSet: "CONSOLIDATED_BILLING", awsServiceAccessPrincipals: [] },
        },
    }),
);
