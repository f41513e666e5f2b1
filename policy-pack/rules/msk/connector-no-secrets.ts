import type { ConnectorArgs, WorkerConfigurationArgs } from "@pulumi/aws/mskconnect";
import { check, rule } from "../../lib/rule";
import { environmentFaults, secretIn } from "../../lib/secrets";

export const connectorNoSecrets = rule(
    {
        name: "msk-connector-no-secrets",
        description: "Configurations of connectors and workers hold no credentials.",
        severity: "critical",
        remediation: "Name a configuration provider that reads Secrets Manager: ${secretsmanager:name:key}.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["msk", "credentials"],
    },
    check<ConnectorArgs>("aws:mskconnect/connector:Connector", {
        find: ({ connectorConfiguration }) => environmentFaults(connectorConfiguration, "connectorConfiguration"),
        compliant: {
            "a provider": { connectorConfiguration: { "connection.password": "${secretsmanager:db:password}" } },
            none: { connectorConfiguration: { "tasks.max": "2" } },
        },
        noncompliant: {
            "a password": { connectorConfiguration: { "connection.password": "correct-horse-battery" } },
            "an access key": { connectorConfiguration: { "aws.access.key.id": "AKIAIOSFODNN7EXAMPLE" } },
        },
    }),
    check<WorkerConfigurationArgs>("aws:mskconnect/workerConfiguration:WorkerConfiguration", {
        find: ({ propertiesFileContent }) => {
            const held = secretIn(propertiesFileContent);
            return held === undefined ? undefined : `propertiesFileContent holds ${held}; read it from Secrets Manager`;
        },
        compliant: {
            none: { propertiesFileContent: "key.converter=x" },
            "a provider": { propertiesFileContent: "database.password=${secretsmanager:db:password}" },
        },
        noncompliant: {
            "a password": { propertiesFileContent: "database.password=correct-horse" },
            "an access key": { propertiesFileContent: "id=AKIAIOSFODNN7EXAMPLE" },
        },
    }),
);
