import type { IdentityProviderArgs } from "@pulumi/aws/cognito";
import { tlsFault } from "../../lib/addresses";
import { check, rule } from "../../lib/rule";

export const providerEncrypted = rule(
    {
        name: "cognito-identity-provider-encrypted",
        description: "Identity providers of a user pool are spoken to over TLS.",
        severity: "high",
        remediation: "Give addresses with https:// in providerDetails.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["cognito", "transport"],
    },
    check<IdentityProviderArgs>("aws:cognito/identityProvider:IdentityProvider", {
        find: ({ providerDetails }) =>
            // The secret beside the addresses is not known in a preview, and not asked for.
            Object.keys(providerDetails ?? {})
                .filter((name) => /url$|issuer$/i.test(name))
                .flatMap((name) => tlsFault(providerDetails?.[name], `providerDetails.${name}`) ?? []),
        compliant: {
            "SAML with TLS": { providerType: "SAML", providerDetails: { MetadataURL: "https://idp.example.com/saml" } },
            "OIDC with TLS": { providerType: "OIDC", providerDetails: { oidc_issuer: "https://idp.example.com" } },
        },
        noncompliant: {
            "SAML without": { providerType: "SAML", providerDetails: { MetadataURL: "http://idp.example.com/saml" } },
            "OIDC without": { providerType: "OIDC", providerDetails: { oidc_issuer: "http://idp.example.com" } },
            "an endpoint without": {
                providerType: "OIDC",
                providerDetails: { oidc_issuer: "https://idp.example.com", token_url: "http://idp.example.com/token" },
            },
        },
    }),
);
