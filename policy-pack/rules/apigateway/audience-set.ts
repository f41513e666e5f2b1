import type { AuthorizerArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only, text } from "../../lib/values";

const issuer = "https://idp.example.com";
const jwt = (jwtConfiguration?: { issuer?: string; audiences?: string[] }) => ({
    authorizerType: "JWT",
    jwtConfiguration,
});

export const audienceSet = rule(
    {
        name: "apigateway-token-audience-named",
        description: "APIs take tokens that were made for them, not every token of an issuer.",
        severity: "high",
        control: "nothing-public",
        remediation: "Name the API's own client in jwtConfiguration.audiences.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["apigateway", "access"],
    },
    check<AuthorizerArgs>("aws:apigatewayv2/authorizer:Authorizer", {
        find: ({ authorizerType, jwtConfiguration }) =>
            text(authorizerType) === "JWT" && isEmptyList(only(jwtConfiguration), "audiences")
                ? "jwtConfiguration.audiences is empty, so that tokens for other programs pass; name the API's client"
                : undefined,
        asksForPresence: true,
        compliant: {
            "the API's client": jwt({ issuer, audiences: ["studio-portal"] }),
            "a function decides": { authorizerType: "REQUEST" },
        },
        noncompliant: { "any token": jwt({ issuer }), "an empty list": jwt({ issuer, audiences: [] }) },
    }),
);
