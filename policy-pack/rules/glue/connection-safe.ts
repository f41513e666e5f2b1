import type { ConnectionArgs } from "@pulumi/aws/glue";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";
import { isSet } from "../../lib/unknown";
import { isFalse, isTrue, show, text } from "../../lib/values";

const unchecked = ["KAFKA_SKIP_CUSTOM_CERT_VALIDATION", "SKIP_CUSTOM_JDBC_CERT_VALIDATION"];

const addresses = ["JDBC_CONNECTION_URL", "CONNECTION_URL"];

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
                () =>
                    isSet(given, "PASSWORD")
                        ? "connectionProperties.PASSWORD is set, so it stands in the state; name a SECRET_ID"
                        : undefined,
                () => {
                    const tls: unknown = given["JDBC_ENFORCE_SSL"];
                    return isFalse(tls) || (!isTrue(tls) && jdbc()) ? must("JDBC_ENFORCE_SSL") : undefined;
                },
                () => (isFalse(given["KAFKA_SSL_ENABLED"]) ? must("KAFKA_SSL_ENABLED") : undefined),
                ...addresses.map((name) => () => {
                    const address = text(given[name]);
                    return secretIn(address) !== undefined || /[?&;]password=[^&;${]/i.test(address)
                        ? `connectionProperties.${name} holds a password; name a SECRET_ID`
                        : undefined;
                }),
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
