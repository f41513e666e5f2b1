import type { CanaryArgs } from "@pulumi/aws/synthetics";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";
import { only } from "../../lib/values";

export const noSecrets = rule(
    {
        name: "synthetics-canary-no-secrets",
        description: "Environment variables of canaries hold no credentials.",
        severity: "critical",
        control: "secrets-kept",

        remediation: "Read secrets from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["synthetics", "credentials"],
    },
    check<CanaryArgs>("aws:synthetics/canary:Canary", {
        find: ({ runConfig }) =>
            environmentFaults(only(runConfig)?.environmentVariables, "runConfig.environmentVariables"),
        compliant: { none: {}, "a page": { runConfig: { environmentVariables: { PAGE: "https://x.example.com" } } } },
        noncompliant: {
            "a password": { runConfig: { environmentVariables: { DB_PASSWORD: "correct-horse" } } },
            "an access key": { runConfig: { environmentVariables: { ID: "AKIAIOSFODNN7EXAMPLE" } } },
        },
    }),
);
