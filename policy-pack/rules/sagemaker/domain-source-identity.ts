import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

export const domainSourceIdentity = rule(
    {
        name: "sagemaker-domain-source-identity",
        description: "Calls from Studio carry the user profile's name into the audit trail.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set domainSettings.executionRoleIdentityConfig to USER_PROFILE_NAME.",
        frameworks: { nist: ["AU-3", "AU-10"], pci: ["10.2.2"] },
        requirements: ["R11"],
        tags: ["sagemaker", "audit"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/monitor-user-access.html",
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ domainSettings }) => {
            const identity = only(domainSettings)?.executionRoleIdentityConfig;
            return identity === "USER_PROFILE_NAME"
                ? undefined
                : `domainSettings.executionRoleIdentityConfig is ${show(identity)}; set it to "USER_PROFILE_NAME"`;
        },
        compliant: {
            on: { domainSettings: { executionRoleIdentityConfig: "USER_PROFILE_NAME" } },
            "on, Docker off": {
                domainSettings: {
                    executionRoleIdentityConfig: "USER_PROFILE_NAME",
                    dockerSettings: { enableDockerAccess: "DISABLED" },
                },
            },
        },
        noncompliant: { off: { domainSettings: { executionRoleIdentityConfig: "DISABLED" } }, "the default, off": {} },
    }),
);
