import type { DataSourceArgs } from "@pulumi/aws/quicksight";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const sourceEncrypted = rule(
    {
        name: "quicksight-source-encrypted",
        description: "QuickSight speaks TLS to its sources and reads passwords from Secrets Manager.",
        severity: "high",
        remediation: "Set sslProperties.disableSsl to false, and credentials.secretArn instead of a pair.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { cdkNag: ["AwsSolutions-QS1"] },
        requirements: ["R1", "R5"],
        tags: ["quicksight", "transport"],
    },
    check<DataSourceArgs>("aws:quicksight/dataSource:DataSource", {
        find: (source) =>
            apart([
                () => mustBeOff(only(source.sslProperties)?.disableSsl, "sslProperties.disableSsl"),
                () =>
                    isSet(only(source.credentials), "credentialPair")
                        ? "credentials.credentialPair is set, so it stands in the state; use secretArn"
                        : undefined,
            ]),
        compliant: {
            "TLS, by default": { type: "ATHENA" },
            "a secret": {
                type: "POSTGRESQL",
                sslProperties: { disableSsl: false },
                credentials: { secretArn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf" },
            },
        },
        noncompliant: {
            plaintext: { type: "MYSQL", sslProperties: { disableSsl: true } },
            "a password": {
                type: "MYSQL",
                credentials: { credentialPair: { username: "load", password: "correct-horse" } },
            },
        },
    }),
);
