import type { EndpointArgs } from "@pulumi/aws/dms";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const endpointCredentials = rule(
    {
        name: "dms-endpoint-credentials-managed",
        description: "Replication reads passwords of databases from Secrets Manager.",
        severity: "high",
        remediation: "Set secretsManagerArn and secretsManagerAccessRoleArn instead of a password.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["dms", "credentials"],
    },
    check<EndpointArgs>("aws:dms/endpoint:Endpoint", {
        find: (endpoint) =>
            [
                ["password"],
                ["kafkaSettings", "saslPassword"],
                ["redisSettings", "authPassword"],
                ["oracleSettings", "asmPassword"],
            ]
                .filter((path) => blocksAt(endpoint, path).some((value) => text(value) !== ""))
                .map((path) => `${path.join(".")} is set, so it stands in the state; use secretsManagerArn`),
        compliant: {
            "a secret": {
                engineName: "postgres",
                secretsManagerArn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
            },
            "a bucket": { engineName: "s3" },
        },
        noncompliant: {
            "a password": { engineName: "postgres", password: "correct-horse" },
            "one of Redis": { engineName: "redis", redisSettings: { authPassword: "staple" } },
            "one of Oracle's disks": { engineName: "oracle", oracleSettings: { asmPassword: "battery" } },
            "one of Kafka": { engineName: "kafka", kafkaSettings: { saslPassword: "battery" } },
        },
    }),
);
