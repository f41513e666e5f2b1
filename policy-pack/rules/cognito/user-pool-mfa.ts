import type { UserPoolArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const userPoolMfa = rule(
    {
        name: "cognito-user-pool-mfa",
        description: "Users of a pool sign in with a second factor.",
        severity: "high",
        control: "federated-identities",
        remediation: "Set mfaConfiguration to ON and softwareTokenMfaConfiguration.enabled to true.",
        frameworks: { fsbp: ["Cognito.5"], nist: ["IA-2"], pci: ["8.4.2"] },
        requirements: ["R20"],
        tags: ["cognito", "access"],
    },
    check<UserPoolArgs>("aws:cognito/userPool:UserPool", {
        find: ({ mfaConfiguration: given }) =>
            given === "ON" ? undefined : `mfaConfiguration is ${show(given)}; set it to "ON"`,
        compliant: {
            on: { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } },
            "on, named": { name: "labellers", mfaConfiguration: "ON" },
        },
        noncompliant: {
            "the default, off": { name: "p" },
            off: { mfaConfiguration: "OFF" },
            "as users like": { mfaConfiguration: "OPTIONAL" },
        },
    }),
);
