import type { DataProviderArgs, EndpointArgs } from "@pulumi/aws/dms";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

/** Engines that are spoken to by AWS's own calls, or have a switch of their own. */
const inAws =
    /^(s3|dynamodb|kinesis|kafka|redis|opensearch|elasticsearch|neptune|timestream|redshift|redshift-serverless)$/;

export const endpointEncrypted = rule(
    {
        name: "dms-endpoint-encrypted",
        description: "Replication speaks TLS to databases, and proves who it is.",
        severity: "high",
        remediation: "Set sslMode to verify-full, or sslSecurityProtocol and securityProtocol to one with SSL.",
        control: "encrypted-transport",
        frameworks: { fsbp: ["DMS.9", "DMS.11", "DMS.12"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["dms", "transport"],
    },
    check<EndpointArgs>("aws:dms/endpoint:Endpoint", {
        find: ({ engineName, sslMode, redisSettings, kafkaSettings, mongodbSettings }) => {
            const engine = text(engineName).toLowerCase();
            const redis = text(only(redisSettings)?.sslSecurityProtocol).toLowerCase();
            const kafka = text(only(kafkaSettings)?.securityProtocol).toLowerCase();
            const mode = text(sslMode).toLowerCase();
            const unasked = text(only(redisSettings)?.authType).toLowerCase() === "none";
            return [
                ...(inAws.test(engine) || !["", "none"].includes(mode)
                    ? []
                    : [`sslMode is ${show(sslMode)}; set it to "verify-full"`]),
                ...(redis === "plaintext"
                    ? ['redisSettings.sslSecurityProtocol is "plaintext"; set it to "ssl-encryption"']
                    : []),
                ...(unasked ? ['redisSettings.authType is "none"; set it to "auth-role" or "auth-token"'] : []),
                ...(engine === "kafka" && !/ssl/.test(kafka.replace("sasl-plaintext", ""))
                    ? [`kafkaSettings.securityProtocol is ${show(kafka)}; set it to "ssl-encryption"`]
                    : []),
                ...(text(only(mongodbSettings)?.authType).toLowerCase() === "no"
                    ? ['mongodbSettings.authType is "no"; set it to "password"']
                    : []),
            ];
        },
        compliant: {
            PostgreSQL: { engineName: "postgres", sslMode: "verify-full" },
            "a bucket": { engineName: "s3" },
            "a warehouse, which DMS always asks over TLS": { engineName: "redshift", sslMode: "none" },
            Redis: { engineName: "redis", redisSettings: { sslSecurityProtocol: "ssl-encryption" } },
            Kafka: { engineName: "kafka", kafkaSettings: { securityProtocol: "sasl-ssl" } },
        },
        noncompliant: {
            "by default": { engineName: "mysql" },
            none: { engineName: "oracle", sslMode: "none" },
            "Redis in plaintext": { engineName: "redis", redisSettings: { sslSecurityProtocol: "plaintext" } },
            "Redis without a sign-in": {
                engineName: "redis",
                redisSettings: { authType: "none", sslSecurityProtocol: "ssl-encryption" },
            },
            "Kafka in plaintext": { engineName: "kafka", kafkaSettings: { securityProtocol: "plaintext" } },
            "DocumentDB without a sign-in": {
                engineName: "docdb",
                sslMode: "verify-full",
                mongodbSettings: { authType: "NO" },
            },
            "MongoDB without a sign-in": {
                engineName: "mongodb",
                sslMode: "require",
                mongodbSettings: { authType: "no" },
            },
        },
    }),
    check<DataProviderArgs>("aws:dms/dataProvider:DataProvider", {
        find: ({ settings }) =>
            Object.entries(only(settings) ?? {}).flatMap(([name, block]) =>
                blocksAt(block, ["sslMode"])
                    .filter((mode) => text(mode).toLowerCase() === "none")
                    .map((mode) => `settings.${name}.sslMode is ${show(mode)}; set it to "verify-full"`),
            ),
        compliant: {
            PostgreSQL: { engine: "postgres", settings: { postgresqlSettings: { sslMode: "verify-full" } } },
            MySQL: { engine: "mysql", settings: { mysqlSettings: { sslMode: "verify-ca" } } },
        },
        noncompliant: {
            "PostgreSQL in plaintext": { engine: "postgres", settings: { postgresqlSettings: { sslMode: "none" } } },
            "Oracle in plaintext": { engine: "oracle", settings: { oracleSettings: { sslMode: "none" } } },
        },
    }),
);
