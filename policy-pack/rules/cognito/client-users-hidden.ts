import type { UserPoolClientArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { isFalse, show } from "../../lib/values";

interface Hiding {
    readonly preventUserExistenceErrors?: string;
    readonly enableTokenRevocation?: boolean;
}
const faults = ({ preventUserExistenceErrors: errors, enableTokenRevocation }: Hiding): string[] => [
    // The API's default differs from the console's; the one that is said is judged.
    ...(errors === "LEGACY" || errors === undefined || errors === null
        ? [`preventUserExistenceErrors is ${show(errors)}, so that names of users can be tried; set it to "ENABLED"`]
        : []),
    ...(isFalse(enableTokenRevocation) ? ["enableTokenRevocation is false; set it to true"] : []),
];
const watched = check<UserPoolClientArgs>(
    ["aws:cognito/userPoolClient:UserPoolClient", "aws:cognito/managedUserPoolClient:ManagedUserPoolClient"],
    {
        find: (client) => faults(client),
        compliant: {
            hidden: { preventUserExistenceErrors: "ENABLED" },
            "hidden, and revocable": { preventUserExistenceErrors: "ENABLED", enableTokenRevocation: true },
        },
        noncompliant: {
            told: { preventUserExistenceErrors: "LEGACY" },
            "nothing said": {},
            "tokens for ever": { preventUserExistenceErrors: "ENABLED", enableTokenRevocation: false },
        },
    },
);

export const clientUsersHidden = rule(
    {
        name: "cognito-client-users-hidden",
        description: "Nobody learns by trying who has an account, and a stolen token can be revoked.",
        severity: "low",
        control: "federated-identities",
        remediation: "Set preventUserExistenceErrors to ENABLED and leave enableTokenRevocation on.",
        frameworks: { nist: ["AC-7", "IA-6"] },
        requirements: ["R20"],
        tags: ["cognito", "access"],
    },
    watched,
);
