import type { RoleArgs } from "@pulumi/aws/iam";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number } from "../../lib/values";

const settings = { seconds: integer(28_800, "The longest session of a role, in seconds.", 3600) };

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
        find: ({ maxSessionDuration }, context) => {
            const { seconds } = context.settings(settings);
            return (number(maxSessionDuration) ?? 3600) > seconds
                ? `maxSessionDuration is ${maxSessionDuration} seconds; set it to ${seconds} or less`
                : undefined;
        },
        compliant: { "an hour, the default": {}, "eight hours": { maxSessionDuration: 28800 } },
        noncompliant: { "half a day": { maxSessionDuration: 43200 }, "nine hours": { maxSessionDuration: 32400 } },
    }),
);
