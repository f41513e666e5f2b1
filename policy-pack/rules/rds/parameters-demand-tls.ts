import type { ClusterParameterGroupArgs, ParameterGroupArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

interface Group {
    readonly family?: string;
    readonly parameters?: readonly { readonly name?: string; readonly value?: string }[];
}

/** Families in which rds.force_ssl is 1 by default (RDS user guide, "Using SSL with a PostgreSQL DB instance"). */
const demandedByDefault = /^(postgres(1[5-9]|[2-9]\d)|aurora-postgresql(1[7-9]|[2-9]\d))/;

function plaintextFault(group: Group): string | undefined {
    const family = text(group.family);
    const wanted = /postgres|^sqlserver/.test(family)
        ? "rds.force_ssl"
        : /mysql|^mariadb/.test(family)
          ? "require_secure_transport"
          : undefined;
    if (wanted === undefined) return undefined;
    const given = list(group.parameters).find(({ name }) => text(name).toLowerCase() === wanted);
    if (given === undefined && demandedByDefault.test(family)) return undefined;
    return /^(1|on|true)$/i.test(String(given?.value ?? ""))
        ? undefined
        : `parameter ${wanted} is ${show(given?.value)}; set it to "1"`;
}

export const parametersDemandTls = rule(
    {
        name: "rds-parameters-demand-tls",
        description: "Parameter groups let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set rds.force_ssl or, for MySQL and MariaDB, require_secure_transport to 1.",
        frameworks: { fsbp: ["RDS.38", "RDS.39"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["rds", "transport"],
    },
    check<ParameterGroupArgs>("aws:rds/parameterGroup:ParameterGroup", {
        // Aurora holds the parameter in the cluster's group.
        find: (group) => (text(group.family).startsWith("aurora") ? undefined : plaintextFault(group)),
        compliant: {
            PostgreSQL: { family: "postgres14", parameters: [{ name: "rds.force_ssl", value: "1" }] },
            "PostgreSQL of today, by default": { family: "postgres16", parameters: [] },
            MySQL: { family: "mysql8.0", parameters: [{ name: "Require_Secure_Transport", value: "ON" }] },
            "an engine without the parameter": { family: "oracle-ee-19" },
            "an instance of Aurora": { family: "aurora-postgresql14" },
        },
        noncompliant: {
            "PostgreSQL of old, by default": { family: "postgres14" },
            "PostgreSQL, off": { family: "postgres16", parameters: [{ name: "rds.force_ssl", value: "0" }] },
            "MySQL, by default": { family: "mysql8.0", parameters: [{ name: "max_connections", value: "10" }] },
            "MariaDB, off": { family: "mariadb10.11", parameters: [{ name: "require_secure_transport", value: "0" }] },
            "SQL Server, by default": { family: "sqlserver-se-15.0" },
        },
    }),
    check<ClusterParameterGroupArgs>("aws:rds/clusterParameterGroup:ClusterParameterGroup", {
        find: plaintextFault,
        compliant: {
            "Aurora PostgreSQL": { family: "aurora-postgresql15", parameters: [{ name: "rds.force_ssl", value: "1" }] },
            "Aurora MySQL": {
                family: "aurora-mysql8.0",
                parameters: [{ name: "require_secure_transport", value: "on" }],
            },
        },
        noncompliant: {
            "Aurora PostgreSQL, by default": { family: "aurora-postgresql15" },
            "Aurora MySQL, off": {
                family: "aurora-mysql8.0",
                parameters: [{ name: "require_secure_transport", value: "OFF" }],
            },
        },
    }),
);
