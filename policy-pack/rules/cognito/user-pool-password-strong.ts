import type { UserPoolArgs } from "@pulumi/aws/cognito";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { isTrue, number, only, show } from "../../lib/values";

const settings = {
    length: integer(12, "The least number of characters of a password.", 8),
    days: integer(7, "The longest life of a temporary password, in days.", 1),
};
const kinds = ["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"] as const;
const strong = {
    minimumLength: 14,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    temporaryPasswordValidityDays: 3,
};

export const userPoolPasswordStrong = rule(
    {
        name: "cognito-user-pool-password-strong",
        description: "Passwords of a pool are long, mixed, and temporary ones soon void.",
        severity: "medium",
        control: "federated-identities",
        remediation: "Give passwordPolicy with a length of 12, all four kinds of characters, and 7 days at most.",
        frameworks: { fsbp: ["Cognito.3"], nist: ["IA-5"], pci: ["8.3.6"] },
        requirements: ["R20"],
        tags: ["cognito", "access"],
        settings,
    },
    check<UserPoolArgs>("aws:cognito/userPool:UserPool", {
        find: ({ passwordPolicy }, context) => {
            const { length, days } = context.settings(settings);
            const policy = only(passwordPolicy);
            if (policy === undefined) return "passwordPolicy is unset; give one";
            const minimum = number(policy.minimumLength);
            const life = number(policy.temporaryPasswordValidityDays);
            return [
                ...((minimum ?? 0) >= length
                    ? []
                    : [`passwordPolicy.minimumLength is ${show(minimum)}; set it to ${length}`]),
                ...kinds
                    .filter((kind) => !isTrue(policy[kind]))
                    .map((kind) => `passwordPolicy.${kind} is not true; set it`),
                ...((life ?? 7) <= days
                    ? []
                    : [`passwordPolicy.temporaryPasswordValidityDays is ${show(life)}; set it to ${days}`]),
            ];
        },
        compliant: {
            strong: { passwordPolicy: strong },
            "just strong enough": { passwordPolicy: { ...strong, minimumLength: 12 } },
        },
        noncompliant: {
            "nothing said": { name: "p" },
            short: { passwordPolicy: { ...strong, minimumLength: 8 } },
            "no symbols": { passwordPolicy: { ...strong, requireSymbols: false } },
            "no word on numbers": {
                passwordPolicy: { minimumLength: 14, requireLowercase: true, requireUppercase: true },
            },
            "temporary for a year": { passwordPolicy: { ...strong, temporaryPasswordValidityDays: 365 } },
        },
    }),
);
