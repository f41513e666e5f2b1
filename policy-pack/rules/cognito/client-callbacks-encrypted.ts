import type { UserPoolClientArgs } from "@pulumi/aws/cognito";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const keys = ["callbackUrls", "logoutUrls", "defaultRedirectUri"] as const;
/** The user's own machine needs no TLS. */
const plain = (address: unknown) => /^http:\/\/(?!localhost[:/]|localhost$|127\.0\.0\.1|\[::1\])/i.test(text(address));
const watched = check<UserPoolClientArgs>(
    ["aws:cognito/userPoolClient:UserPoolClient", "aws:cognito/managedUserPoolClient:ManagedUserPoolClient"],
    {
        find: (client) =>
            keys.flatMap((key) =>
                blocksAt(client, [key])
                    .filter(plain)
                    .map((address) => `${key} holds ${text(address)}, without TLS; use https://`),
            ),
        compliant: {
            TLS: { callbackUrls: ["https://label.example.com/callback"] },
            "the user's machine": { callbackUrls: ["http://localhost:8080/", "myapp://callback"] },
        },
        noncompliant: {
            "a callback": { callbackUrls: ["https://a.example.com", "http://b.example.com"] },
            "a look-alike of the user's machine": { logoutUrls: ["http://localhost.example.com/"] },
        },
    },
);

export const clientCallbacksEncrypted = rule(
    {
        name: "cognito-client-callbacks-encrypted",
        description: "Tokens and codes go to addresses with TLS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give https:// addresses.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["cognito", "encryption"],
    },
    watched,
);
