import type { ParameterGroupArgs } from "@pulumi/aws/rds";
import { parameterOf } from "../../lib/parameters";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

/** What stands for TLS before 1.2, engine by engine; what is not said is the engine's default, which is recent. */
const old: Readonly<Record<string, { readonly matches: RegExp; readonly wanted: string }>> = {
    tls_version: { matches: /tlsv1(\.[01])?\s*(,|$)/, wanted: "TLSv1.2,TLSv1.3" },
    ssl_min_protocol_version: { matches: /^tlsv1(\.[01])?$/, wanted: "TLSv1.2" },
    "rds.tls10": { matches: /^enabled$/, wanted: "disabled" },
    "rds.tls11": { matches: /^enabled$/, wanted: "disabled" },
};

export const parametersTlsRecent = rule(
    {
        name: "rds-parameters-tls-recent",
        description: "Parameter groups let no client speak TLS before version 1.2.",
        severity: "high",
        control: "encrypted-transport",

        remediation: "Leave TLS 1.0 and 1.1 out of tls_version, ssl_min_protocol_version and rds.tls10/rds.tls11.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["rds", "transport"],
    },
    check<ParameterGroupArgs>(
        ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
        {
            find: (group) =>
                Object.entries(old).flatMap(([name, { matches, wanted }]) => {
                    const value = parameterOf(group, name);
                    return value !== undefined && matches.test(value)
                        ? [`parameter ${name} is ${show(value)}; set it to ${show(wanted)}`]
                        : [];
                }),
            compliant: {
                "by default": { family: "postgres16" },
                "PostgreSQL from 1.2": {
                    family: "postgres16",
                    parameters: [{ name: "ssl_min_protocol_version", value: "TLSv1.2" }],
                },
                "MySQL from 1.2": {
                    family: "mysql8.0",
                    parameters: [{ name: "tls_version", value: "TLSv1.2,TLSv1.3" }],
                },
                "SQL Server without 1.0": {
                    family: "sqlserver-se-15.0",
                    parameters: [{ name: "rds.tls10", value: "disabled" }],
                },
            },
            noncompliant: {
                "PostgreSQL from 1.0": {
                    family: "postgres16",
                    parameters: [{ name: "ssl_min_protocol_version", value: "TLSv1" }],
                },
                "PostgreSQL from 1.1": {
                    family: "aurora-postgresql15",
                    parameters: [{ name: "SSL_MIN_PROTOCOL_VERSION", value: "tlsv1.1" }],
                },
                "MySQL, 1.1 among others": {
                    family: "mysql8.0",
                    parameters: [{ name: "tls_version", value: "TLSv1.1, TLSv1.2" }],
                },
                "SQL Server with 1.1": {
                    family: "sqlserver-se-15.0",
                    parameters: [{ name: "rds.tls11", value: "enabled" }],
                },
            },
        },
    ),
);
