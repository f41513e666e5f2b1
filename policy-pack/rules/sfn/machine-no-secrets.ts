import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";

export const machineNoSecrets = rule(
    {
        name: "sfn-machine-no-secrets",
        description: "Definitions of state machines hold no credentials: whoever may describe them reads them.",
        severity: "critical",
        remediation: "Read the credential from Secrets Manager in the task that needs it.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["sfn", "credentials"],
    },
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) => {
            const held = secretIn(definition);
            return held === undefined ? undefined : `definition holds ${held}; read it from Secrets Manager`;
        },
        compliant: {
            none: { definition: JSON.stringify({ StartAt: "A", States: { A: { Type: "Pass", End: true } } }) },
            "where a secret lies": {
                definition: JSON.stringify({
                    States: {
                        A: { Parameters: { SecretId: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" } },
                    },
                }),
            },
        },
        noncompliant: {
            "an access key": {
                definition: JSON.stringify({ States: { A: { Parameters: { Key: "AKIAIOSFODNN7EXAMPLE" } } } }),
            },
            "a password": {
                definition: JSON.stringify({ States: { A: { Parameters: { password: "correct-horse-battery" } } } }),
            },
        },
    }),
);
