import type { IdentityPoolArgs, IdentityProviderArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const kinds = /^(google|facebook|loginwithamazon|signinwithapple)$/i;
const login = /(^|\.)(facebook\.com|google\.com|amazon\.com|appleid\.apple\.com|twitter\.com|digits\.com)$/i;

export const noSocialSignIn = rule(
    {
        name: "cognito-no-social-sign-in",
        description: "People sign in at the organization's own provider, not with an account that anybody can open.",
        severity: "high",
        control: "federated-identities",
        remediation: "Use a SAML or OIDC provider of the organization.",
        frameworks: { nist: ["IA-2", "IA-8", "AC-2"], pci: ["8.2.2"] },
        peers: {},
        requirements: ["R20"],
        tags: ["cognito", "access"],
    },
    check<IdentityProviderArgs>("aws:cognito/identityProvider:IdentityProvider", {
        find: ({ providerType }) =>
            kinds.test(text(providerType))
                ? `providerType is ${text(providerType)}, where anybody opens an account; use SAML or OIDC`
                : undefined,
        compliant: { SAML: { providerType: "SAML" }, OIDC: { providerType: "OIDC" } },
        noncompliant: { Google: { providerType: "Google" }, Facebook: { providerType: "Facebook" } },
    }),
    check<IdentityPoolArgs>("aws:cognito/identityPool:IdentityPool", {
        find: ({ supportedLoginProviders }) =>
            Object.keys(supportedLoginProviders ?? {})
                .filter((name) => login.test(name))
                .map((name) => `supportedLoginProviders names ${name}, where anybody opens an account; remove it`),
        compliant: {
            none: { identityPoolName: "p" },
            "one's own": { supportedLoginProviders: { "idp.example.com": "client" } },
        },
        noncompliant: {
            Facebook: { supportedLoginProviders: { "graph.facebook.com": "1" } },
            "Google beside one's own": {
                supportedLoginProviders: { "idp.example.com": "client", "accounts.google.com": "1" },
            },
        },
    }),
);
