import type { UserPoolClientArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { number, only, show, text } from "../../lib/values";

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

export const clientTokensShort = rule(
    {
        name: "cognito-client-tokens-short",
        description: "A refresh token, once stolen, is of no use after a month.",
        severity: "medium",
        control: "federated-identities",

        remediation: "Set refreshTokenValidity to 30 days or less.",
        frameworks: { nist: ["AC-12", "IA-5"] },
        peers: {},
        requirements: ["R20"],
        tags: ["cognito", "access"],
    },
    check<UserPoolClientArgs>("aws:cognito/userPoolClient:UserPoolClient", {
        find: ({ refreshTokenValidity: given, tokenValidityUnits }) => {
            // Thirty days by default, and days where no unit is given.
            const unit = text(only(tokenValidityUnits)?.refreshToken).toLowerCase() || "days";
            const days = ((number(given) ?? 0) * (seconds[unit] ?? 86_400)) / 86_400;
            return days > 30 ? `refreshTokenValidity is ${show(given)} ${unit}; set it to 30 days or less` : undefined;
        },
        compliant: {
            "by default": { name: "c" },
            "a day": { refreshTokenValidity: 24, tokenValidityUnits: { refreshToken: "hours" } },
            "a month": { refreshTokenValidity: 30 },
        },
        noncompliant: {
            "ten years": { refreshTokenValidity: 3650 },
            "two months in hours": { refreshTokenValidity: 1440, tokenValidityUnits: { refreshToken: "hours" } },
        },
    }),
);
