import type { TableArgs, TableReplicaArgs } from "@pulumi/aws/dynamodb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const tableRecoverable = rule(
    {
        name: "dynamodb-table-recoverable",
        description: "Tables and their replicas can be restored to any point in time.",
        severity: "medium",
        control: "backups",
        remediation: "Set pointInTimeRecovery.enabled, also on each replica, to true.",
        frameworks: { fsbp: ["DynamoDB.2"], nist: ["CP-9"] },
        peers: { checkov: ["CKV_AWS_28", "CKV_AWS_165"], cdkNag: ["AwsSolutions-DDB3"] },
        requirements: ["R31"],
        tags: ["dynamodb", "backup"],
    },
    switchCheck<TableArgs>("aws:dynamodb/table:Table", "pointInTimeRecovery.enabled", "on"),
    switchCheck<TableReplicaArgs>("aws:dynamodb/tableReplica:TableReplica", "pointInTimeRecovery", "on"),
);
