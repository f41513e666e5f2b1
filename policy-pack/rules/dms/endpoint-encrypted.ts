import type { DataProviderArgs, EndpointArgs } from "@pulumi/aws/dms";
import { apart } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

/** Engines that are spoken to by AWS's own calls, or have a switch of their own. */
const inAws =
    /^(s3|dynamodb|kinesis|kafka|redis|opensearch|elasticsearch|neptune|timestream|redshift|redshift-serverless)$/;

/** Settings of an engine that leave it open: what they must not be, and may be. */
const open = [
    ["redisSettings", "sslSecurityProtocol", "plaintext", '"ssl-encryption"'],
    ["redisSettings", "authType", "none", '"auth-role" or "auth-token"'],
    ["mongodbSettings", "authType", "no", '"password"'],
] as const;

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
        find: (endpoint) => {
            const lower = (value: unknown) => text(value).toLowerCase();
            const engine = () => lower(endpoint.engineName);
            const kafka = () => lower(only(endpoint.kafkaSettings)?.securityProtocol);
            return apart([
                () =>
                    inAws.test(engine()) || !["", "none"].includes(lower(endpoint.sslMode))
                        ? undefined
                        : `sslMode is ${show(endpoint.sslMode)}; set it to "verify-full"`,
                () =>
                    engine() === "kafka" && !/ssl/.test(kafka().replace("sasl-plaintext", ""))
                        ? `kafkaSettings.securityProtocol is ${show(kafka())}; set it to "ssl-encryption"`
                        : undefined,
                ...open.map(([block, property, refused, wanted]) => () => {
                    const [value] = blocksAt(endpoint[block], [property]);
                    return lower(value) === refused
                        ? `${block}.${property} is ${show(refused)}; set it to ${wanted}`
                        : undefined;
                }),
            ]);
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
                sslMode: "require",
                mongodbSettings: { authType: "NO" },
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
