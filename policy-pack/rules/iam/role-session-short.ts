import type { RoleArgs } from "@pulumi/aws/iam";
import type { RoleAliasArgs } from "@pulumi/aws/iot";
import type { ProfileArgs } from "@pulumi/aws/rolesanywhere";
import { integer } from "../../lib/config";
import { check, rule, type Context } from "../../lib/rule";
import { number } from "../../lib/values";

const settings = { seconds: integer(28_800, "The longest session of a role, in seconds.", 3600) };

const fault = (property: string, given: unknown, context: Context) => {
    const { seconds } = context.settings(settings);
    return (number(given) ?? 3600) > seconds
        ? `${property} is ${String(given)} seconds; set it to ${seconds} or less`
        : undefined;
};

export const roleSessionShort = rule(
    {
        name: "iam-role-session-short",
        description: "Sessions of roles end with the working day.",
        severity: "low",
        control: "federated-identities",
        remediation: "Set maxSessionDuration to 28800 seconds or less, or leave it unset, which is an hour.",
        frameworks: { nist: ["AC-12"], pci: ["8.2.8"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "session"],
        settings,
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ maxSessionDuration }, context) => fault("maxSessionDuration", maxSessionDuration, context),
        compliant: { "an hour, the default": {}, "eight hours": { maxSessionDuration: 28800 } },
        noncompliant: { "half a day": { maxSessionDuration: 43200 }, "nine hours": { maxSessionDuration: 32400 } },
    }),
    check<ProfileArgs>("aws:rolesanywhere/profile:Profile", {
        find: ({ durationSeconds }, context) => fault("durationSeconds", durationSeconds, context),
        compliant: { "an hour, the default": {}, "eight hours": { durationSeconds: 28800 } },
        noncompliant: { "half a day": { durationSeconds: 43200 }, "nine hours": { durationSeconds: 32400 } },
    }),
    check<RoleAliasArgs>("aws:iot/roleAlias:RoleAlias", {
        find: ({ credentialDuration }, context) => fault("credentialDuration", credentialDuration, context),
        compliant: { "an hour, the default": {}, "eight hours": { credentialDuration: 28800 } },
        noncompliant: { "half a day": { credentialDuration: 43200 }, "nine hours": { credentialDuration: 32400 } },
    }),
);
