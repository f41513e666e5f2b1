import type { UserArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const userNoPassword = rule(
    {
        name: "cognito-user-no-password",
        description: "Users choose their passwords; none stands in a program or its state.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Leave out password and temporaryPassword: Cognito then sends an invitation.",
        frameworks: { nist: ["IA-5"], pci: ["8.3.5", "8.6.2"] },
        requirements: ["R20"],
        tags: ["cognito", "credentials"],
    },
    check<UserArgs>("aws:cognito/user:User", {
        find: (user) =>
            ["password", "temporaryPassword"]
                .filter((key) => isSet(user, key))
                .map((key) => `${key} is given; leave it out, so that the user is invited`),
        compliant: {
            invited: { username: "ada" },
            "invited by mail": { username: "ada", desiredDeliveryMediums: ["EMAIL"] },
        },
        noncompliant: {
            "a password": { password: "Correct-Horse-1" },
            "a temporary one": { temporaryPassword: "Battery-Staple-2" },
        },
    }),
);
