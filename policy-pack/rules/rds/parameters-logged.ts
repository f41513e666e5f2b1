import type { ParameterGroupArgs } from "@pulumi/aws/rds";
import { parameterOf } from "../../lib/parameters";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

const wanted: Readonly<Record<string, string>> = {
    log_statement: "ddl",
    log_connections: "1",
    log_disconnections: "1",
    server_audit_logging: "1",
};

export const parametersLogged = rule(
    {
        name: "rds-parameters-logged",
        description: "Parameter groups do not switch off what a database logs of its use.",
        severity: "medium",
        control: "audit-trail",

        remediation:
            "Set log_statement to ddl or more, and log_connections, log_disconnections, general_log's like or server_audit_logging to 1.",
        frameworks: { fsbp: ["RDS.45"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV2_AWS_30"] },
        requirements: ["R11"],
        tags: ["rds", "logging"],
    },
    check<ParameterGroupArgs>(
        ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
        {
            find: (group) =>
                Object.entries(wanted).flatMap(([name, better]) => {
                    const value = parameterOf(group, name);
                    return value !== undefined && /^(0|off|false|none)$/.test(value)
                        ? [`parameter ${name} is ${show(value)}; set it to ${show(better)}`]
                        : [];
                }),
            compliant: {
                "by default": { family: "postgres16" },
                "changes of structure": {
                    family: "postgres16",
                    parameters: [
                        { name: "log_statement", value: "ddl" },
                        { name: "log_connections", value: "1" },
                    ],
                },
                "the audit of Aurora MySQL": {
                    family: "aurora-mysql8.0",
                    parameters: [{ name: "server_audit_logging", value: "1" }],
                },
            },
            noncompliant: {
                "no statements": { family: "postgres16", parameters: [{ name: "log_statement", value: "none" }] },
                "no connections": { family: "postgres16", parameters: [{ name: "LOG_CONNECTIONS", value: "off" }] },
                "no audit of Aurora MySQL": {
                    family: "aurora-mysql8.0",
                    parameters: [{ name: "server_audit_logging", value: "0" }],
                },
            },
        },
    ),
);
