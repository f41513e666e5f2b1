import type { OrganizationsFeaturesArgs } from "@pulumi/aws/iam";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const wanted = ["RootCredentialsManagement", "RootSessions"];

export const rootAccessCentral = rule(
    {
        name: "organizations-root-access-central",
        description:
            "Root users of member accounts have no credentials; what needs root is done from the organization.",
        severity: "medium",
        control: "no-root",
        remediation: "Enable RootCredentialsManagement and RootSessions.",
        frameworks: { nist: ["AC-6(9)", "IA-2"], pci: ["8.2.2"] },
        peers: {},
        requirements: ["R5", "R26"],
        tags: ["organizations", "root"],
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html",
    },
    check<OrganizationsFeaturesArgs>("aws:iam/organizationsFeatures:OrganizationsFeatures", {
        find: ({ enabledFeatures }) => {
            const missing = wanted.filter((one) => !list(enabledFeatures).includes(one));
            return missing.length === 0 ? undefined : `enabledFeatures lacks ${missing.join(" and ")}; add it`;
        },
        entriesTogether: true,
        compliant: {
            both: { enabledFeatures: wanted },
            "both, the other way round": { enabledFeatures: [...wanted].reverse() },
        },
        noncompliant: {
            "credentials of their own": { enabledFeatures: ["RootSessions"] },
            "no sessions from above": { enabledFeatures: ["RootCredentialsManagement"] },
            none: { enabledFeatures: [] },
        },
    }),
);
