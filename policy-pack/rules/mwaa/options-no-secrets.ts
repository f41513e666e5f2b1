import type { EnvironmentArgs } from "@pulumi/aws/mwaa";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";

export const optionsNoSecrets = rule(
    {
        name: "mwaa-options-no-secrets",
        description: "Options of Airflow, which everybody who may read the environment sees, hold no credentials.",
        severity: "high",
        control: "secrets-kept",

        remediation: "Keep connections and passwords in Secrets Manager as Airflow's backend for secrets.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["mwaa", "credentials"],
    },
    check<EnvironmentArgs>("aws:mwaa/environment:Environment", {
        find: ({ airflowConfigurationOptions }) =>
            environmentFaults(airflowConfigurationOptions, "airflowConfigurationOptions"),
        compliant: {
            none: { name: "m" },
            "a backend for secrets": {
                airflowConfigurationOptions: {
                    "secrets.backend": "airflow.providers.amazon.aws.secrets.secrets_manager.SecretsManagerBackend",
                },
            },
        },
        noncompliant: {
            "a password": { airflowConfigurationOptions: { "smtp.smtp_password": "correct-horse" } },
            "a password in an address": {
                airflowConfigurationOptions: { "celery.broker_url": "redis://u:correct-horse@h" },
            },
        },
    }),
);
