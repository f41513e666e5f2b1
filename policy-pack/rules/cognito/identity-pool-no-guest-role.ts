import type { IdentityPoolRoleAttachmentArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list } from "../../lib/values";

const authenticated = "arn:aws:iam::111122223333:role/labellers";

export const identityPoolNoGuestRole = rule(
    {
        name: "cognito-identity-pool-no-guest-role",
        description: "There is no role for guests, and a user whom no rule fits gets none.",
        severity: "high",
        control: "nothing-public",
        remediation: "Remove roles.unauthenticated and set ambiguousRoleResolution to Deny.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["cognito", "exposure"],
    },
    check<IdentityPoolRoleAttachmentArgs>("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", {
        find: ({ roles, roleMappings }) => [
            ...(isSet(roles, "unauthenticated") ? ["roles.unauthenticated is set; remove it"] : []),
            ...list(roleMappings)
                .filter(({ ambiguousRoleResolution }) => ambiguousRoleResolution === "AuthenticatedRole")
                .map(() => 'ambiguousRoleResolution is "AuthenticatedRole"; set it to "Deny"'),
        ],
        compliant: {
            "users alone": { roles: { authenticated } },
            "by rules": {
                roles: { authenticated },
                roleMappings: [{ identityProvider: "idp", type: "Rules", ambiguousRoleResolution: "Deny" }],
            },
        },
        noncompliant: {
            guests: { roles: { authenticated, unauthenticated: "arn:aws:iam::111122223333:role/guests" } },
            "whoever fits no rule": {
                roles: { authenticated },
                roleMappings: [
                    { identityProvider: "idp", type: "Rules", ambiguousRoleResolution: "AuthenticatedRole" },
                ],
            },
        },
    }),
);
