import type { UserPoolArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const userPoolInvitedOnly = rule(
    {
        name: "cognito-user-pool-invited-only",
        description: "Users of a pool are created by administrators; nobody signs up.",
        severity: "high",
        control: "federated-identities",
        remediation: "Set adminCreateUserConfig.allowAdminCreateUserOnly to true.",
        frameworks: { nist: ["AC-2", "IA-4"], pci: ["8.2.4"] },
        requirements: ["R13", "R20"],
        tags: ["cognito", "access"],
    },
    check<UserPoolArgs>("aws:cognito/userPool:UserPool", {
        find: ({ adminCreateUserConfig }) =>
            isTrue(only(adminCreateUserConfig)?.allowAdminCreateUserOnly)
                ? undefined
                : "adminCreateUserConfig.allowAdminCreateUserOnly is not true, so that anybody signs up; set it",
        compliant: {
            invited: { adminCreateUserConfig: { allowAdminCreateUserOnly: true } },
            "invited, named": { name: "p", adminCreateUserConfig: { allowAdminCreateUserOnly: true } },
        },
        noncompliant: {
            "the default, open": { name: "p" },
            open: { adminCreateUserConfig: { allowAdminCreateUserOnly: false } },
        },
    }),
);
