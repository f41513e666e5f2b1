import type { OpenIdConnectProviderArgs, SamlProviderArgs } from "@pulumi/aws/iam";
import type { TrustedTokenIssuerArgs } from "@pulumi/aws/ssoadmin";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const metadata = (location: string) =>
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"><SingleSignOnService Location="${location}"/></EntityDescriptor>`;

const issuer = (issuerUrl: string) => ({
    trustedTokenIssuerConfiguration: { oidcJwtConfiguration: { issuerUrl, claimAttributePath: "email" } },
});

export const identityProviderEncrypted = rule(
    {
        name: "iam-identity-provider-encrypted",
        description: "Identity providers are spoken to over HTTPS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give an https address, also in the SAML metadata.",
        frameworks: { nist: ["IA-8", "SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R5", "R26"],
        tags: ["iam", "federation"],
    },
    check<OpenIdConnectProviderArgs>("aws:iam/openIdConnectProvider:OpenIdConnectProvider", {
        find: ({ url }) => (/^http:/i.test(text(url)) ? `url is ${url}; give an https address` : undefined),
        compliant: {
            https: { url: "https://token.actions.githubusercontent.com" },
            "no scheme, taken for https": { url: "gitlab.com" },
        },
        noncompliant: { http: { url: "http://idp.example.com" }, "in capitals": { url: "HTTP://idp.example.com" } },
    }),
    check<SamlProviderArgs>("aws:iam/samlProvider:SamlProvider", {
        find: ({ samlMetadataDocument }) => {
            const plain = /\bLocation\s*=\s*["'](http:[^"']*)/i.exec(text(samlMetadataDocument))?.[1];
            return plain === undefined ? undefined : `samlMetadataDocument signs on at ${plain}; give an https address`;
        },
        compliant: { https: { samlMetadataDocument: metadata("https://idp.example.com/sso") } },
        noncompliant: { http: { samlMetadataDocument: metadata("http://idp.example.com/sso") } },
    }),
    check<TrustedTokenIssuerArgs>("aws:ssoadmin/trustedTokenIssuer:TrustedTokenIssuer", {
        find: ({ trustedTokenIssuerConfiguration: given }) => {
            const url = only(only(given)?.oidcJwtConfiguration)?.issuerUrl;
            return /^http:/i.test(text(url)) ? `issuerUrl is ${url}; give an https address` : undefined;
        },
        compliant: { https: issuer("https://idp.example.com"), nothing: {} },
        noncompliant: { http: issuer("http://idp.example.com"), "in capitals": issuer("HTTP://idp.example.com") },
    }),
);
