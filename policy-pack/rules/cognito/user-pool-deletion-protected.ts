import type { UserPoolArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const userPoolDeletionProtected = rule(
    {
        name: "cognito-user-pool-deletion-protected",
        description: "A pool with its users is not deleted by mistake.",
        severity: "medium",
        control: "work-goes-on",
        remediation: "Set deletionProtection to ACTIVE.",
        frameworks: { fsbp: ["Cognito.6"], nist: ["CP-9", "SI-12"] },
        requirements: ["R31"],
        tags: ["cognito", "deletion"],
    },
    check<UserPoolArgs>("aws:cognito/userPool:UserPool", {
        find: ({ deletionProtection: given }) =>
            given === "ACTIVE" ? undefined : `deletionProtection is ${show(given)}; set it to "ACTIVE"`,
        compliant: {
            active: { deletionProtection: "ACTIVE" },
            "active, named": { name: "p", deletionProtection: "ACTIVE" },
        },
        noncompliant: { "the default, off": { name: "p" }, off: { deletionProtection: "INACTIVE" } },
    }),
);
