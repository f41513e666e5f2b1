import type { UserPoolClientArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

interface Flows {
    readonly allowedOauthFlows?: string[];
    readonly explicitAuthFlows?: string[];
}

/** Flows in which a password passes through the application, under old names and new. */
const passwords = new Set([
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "USER_PASSWORD_AUTH",
    "ADMIN_NO_SRP_AUTH",
]);
const faults = ({ allowedOauthFlows, explicitAuthFlows }: Flows): string[] => [
    ...(list(allowedOauthFlows).includes("implicit")
        ? ['allowedOauthFlows holds "implicit", which puts tokens in addresses; use "code"']
        : []),
    ...list(explicitAuthFlows)
        .filter((flow) => passwords.has(flow))
        .map(
            (flow) =>
                `explicitAuthFlows holds "${flow}", in which the password itself is sent; use ALLOW_USER_SRP_AUTH`,
        ),
];
const watched = check<UserPoolClientArgs>(
    ["aws:cognito/userPoolClient:UserPoolClient", "aws:cognito/managedUserPoolClient:ManagedUserPoolClient"],
    {
        find: (client) => faults(client),
        compliant: {
            code: { allowedOauthFlows: ["code"], explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] },
            "a proof of the password": { explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        },
        noncompliant: {
            implicit: { allowedOauthFlows: ["code", "implicit"] },
            "the password": { explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"] },
            "the password, by its old name": { explicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] },
        },
    },
);

export const clientFlowsSafe = rule(
    {
        name: "cognito-client-flows-safe",
        description: "Applications get tokens by code, and never see or pass on a password.",
        severity: "high",
        control: "federated-identities",
        remediation: "Use the code flow, or SRP; remove implicit and password flows.",
        frameworks: { nist: ["IA-2", "IA-5"], pci: ["8.3.2"] },
        requirements: ["R20"],
        tags: ["cognito", "access"],
    },
    watched,
);
