import type { ConnectionArgs } from "@pulumi/aws/glue";
import { tlsFault } from "../../lib/addresses";
import { apart } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse, isTrue, show, text } from "../../lib/values";
import { credentialQuestions, tokenUrl } from "./connection-credentials";

const unchecked = ["KAFKA_SKIP_CUSTOM_CERT_VALIDATION", "SKIP_CUSTOM_JDBC_CERT_VALIDATION"];

export const connectionSafe = rule(
    {
        name: "glue-connection-safe",
        description: "Connections demand TLS and read their password from Secrets Manager.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set JDBC_ENFORCE_SSL to true and SECRET_ID instead of PASSWORD.",
        frameworks: { nist: ["SC-8", "IA-5"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1", "R5"],
        tags: ["glue", "transport"],
    },
    check<ConnectionArgs>("aws:glue/connection:Connection", {
        find: (connection) => {
            const given = Object(connection.connectionProperties);
            const must = (name: string) => `connectionProperties.${name} is ${show(given[name])}; set it to "true"`;
            const jdbc = () => ["", "JDBC"].includes(text(connection.connectionType).toUpperCase());
            return apart([
                ...credentialQuestions(connection),
                () => blocksAt(connection, tokenUrl.split(".")).flatMap((url) => tlsFault(url, tokenUrl) ?? []),
                () => {
                    const tls: unknown = given["JDBC_ENFORCE_SSL"];
                    return isFalse(tls) || (!isTrue(tls) && jdbc()) ? must("JDBC_ENFORCE_SSL") : undefined;
                },
                () => (isFalse(given["KAFKA_SSL_ENABLED"]) ? must("KAFKA_SSL_ENABLED") : undefined),
                ...unchecked.map(
                    (name) => () =>
                        isTrue(given[name])
                            ? `connectionProperties.${name} is true, so anybody may answer; remove it`
                            : undefined,
                ),
            ]);
        },
        compliant: {
            "a secret over TLS": {
                connectionProperties: {
                    JDBC_CONNECTION_URL: "jdbc:postgresql://db/d",
                    SECRET_ID: "db",
                    JDBC_ENFORCE_SSL: "true",
                },
            },
            "a network": { connectionType: "NETWORK" },
        },
        noncompliant: {
            "a password": { connectionProperties: { PASSWORD: "correct-horse", JDBC_ENFORCE_SSL: "true" } },
            "no TLS": { connectionType: "JDBC", connectionProperties: { SECRET_ID: "db" } },
            "Kafka, whoever answers": {
                connectionType: "KAFKA",
                connectionProperties: { KAFKA_SSL_ENABLED: "true", KAFKA_SKIP_CUSTOM_CERT_VALIDATION: "true" },
            },
            "a password for a service": {
                connectionType: "SALESFORCE",
                authenticationConfiguration: {
                    authenticationType: "BASIC",
                    basicAuthenticationCredentials: { username: "load", password: "correct-horse" },
                },
            },
            "tokens without TLS": {
                connectionType: "SALESFORCE",
                authenticationConfiguration: {
                    authenticationType: "OAUTH2",
                    oauth2Properties: { tokenUrl: "http://id.example.com/token" },
                },
            },
            "a password in the address": {
                connectionProperties: {
                    JDBC_CONNECTION_URL: "jdbc:mysql://db:3306/d?user=load&password=correct-horse",
                    JDBC_ENFORCE_SSL: "true",
                },
            },
            "MongoDB without": {
                connectionType: "MONGODB",
                connectionProperties: { CONNECTION_URL: "mongodb://db:27017/d", JDBC_ENFORCE_SSL: "false" },
            },
            "Kafka without": { connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: "false" } },
        },
    }),
);
