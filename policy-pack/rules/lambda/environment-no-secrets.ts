import type { FunctionArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";
import { only } from "../../lib/values";
import { lambdaFunction } from "./tokens";

const holding = (variables: Record<string, string>) => ({ environment: { variables } });

export const environmentNoSecrets = rule(
    {
        name: "lambda-environment-no-secrets",
        description: "Environment variables of functions, which everybody with read access sees, hold no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Read the credential from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["lambda", "credentials"],
    },
    check<FunctionArgs>(lambdaFunction, {
        find: ({ environment }) => environmentFaults(only(environment)?.variables, "environment.variables"),
        compliant: {
            "where a secret lies": holding({
                DB_SECRET_ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
                STAGE: "prod",
            }),
            none: {},
        },
        noncompliant: {
            "a password": holding({ DB_PASSWORD: "correct-horse-battery" }),
            "an access key": holding({ KEY: "AKIAIOSFODNN7EXAMPLE" }),
        },
    }),
);
