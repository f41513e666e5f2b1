import type { WorkforceArgs } from "@pulumi/aws/sagemaker";
import { tlsFault } from "../../lib/addresses";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const endpoints = ["authorizationEndpoint", "issuer", "jwksUri", "logoutEndpoint", "tokenEndpoint", "userInfoEndpoint"];
const oidc = (scheme: string, endpoint = "tokenEndpoint") => ({
    oidcConfig: { issuer: "https://id.example.com", [endpoint]: `${scheme}://id.example.com/x` },
});

export const workforceSignInEncrypted = rule(
    {
        name: "sagemaker-workforce-sign-in-encrypted",
        description: "Labellers sign in over TLS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give https:// addresses in oidcConfig.",
        frameworks: { nist: ["IA-2", "SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<WorkforceArgs>("aws:sagemaker/workforce:Workforce", {
        find: (workforce) =>
            apartFor(endpoints, (key) =>
                blocksAt(workforce, ["oidcConfig", key]).flatMap((at) => tlsFault(at, `oidcConfig.${key}`) ?? []),
            ),
        compliant: { Cognito: { cognitoConfig: { clientId: "c", userPool: "p" } }, "own provider": oidc("https") },
        noncompliant: {
            "in capitals": oidc("HTTP"),
            "signing in without TLS": oidc("http", "authorizationEndpoint"),
            "an issuer without TLS": oidc("http", "issuer"),
            "keys without TLS": oidc("http", "jwksUri"),
            "signing out without TLS": oidc("http", "logoutEndpoint"),
            "tokens without TLS": oidc("http"),
            "users without TLS": oidc("http", "userInfoEndpoint"),
        },
    }),
);
