import type { WorkforceArgs } from "@pulumi/aws/sagemaker";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const endpoints = ["authorizationEndpoint", "issuer", "jwksUri", "logoutEndpoint", "tokenEndpoint", "userInfoEndpoint"];
const oidc = (scheme: string) => ({
    oidcConfig: { issuer: "https://id.example.com", tokenEndpoint: `${scheme}://id.example.com/token` },
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
            endpoints.flatMap((key) =>
                blocksAt(workforce, ["oidcConfig", key]).flatMap((at) => tlsFault(at, `oidcConfig.${key}`) ?? []),
            ),
        compliant: { Cognito: { cognitoConfig: { clientId: "c", userPool: "p" } }, "own provider": oidc("https") },
        noncompliant: { "without TLS": oidc("http"), "without TLS, in capitals": oidc("HTTP") },
    }),
);
