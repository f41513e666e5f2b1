import type { StageArgs } from "@pulumi/aws/apigateway";
import type { StageArgs as HttpStageArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";

export const variablesNoSecrets = rule(
    {
        name: "apigateway-variables-no-secrets",
        description: "Variables of a stage hold no credentials: whoever may read the API's settings reads them.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Let the integration read the credential from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["apigateway", "credentials"],
    },
    check<StageArgs>("aws:apigateway/stage:Stage", {
        find: ({ variables }) => environmentFaults(variables, "variables"),
        compliant: { "nothing secret": { variables: { table: "jobs" } }, none: { stageName: "prod" } },
        noncompliant: {
            "a password": { variables: { dbPassword: "correct-horse-battery" } },
            "an access key": { variables: { key: "AKIAIOSFODNN7EXAMPLE" } },
        },
    }),
    check<HttpStageArgs>("aws:apigatewayv2/stage:Stage", {
        find: ({ stageVariables }) => environmentFaults(stageVariables, "stageVariables"),
        compliant: { "nothing secret": { stageVariables: { table: "jobs" } }, none: { name: "prod" } },
        noncompliant: {
            "a password": { stageVariables: { dbPassword: "correct-horse-battery" } },
            "an access key": { stageVariables: { key: "AKIAIOSFODNN7EXAMPLE" } },
        },
    }),
);
