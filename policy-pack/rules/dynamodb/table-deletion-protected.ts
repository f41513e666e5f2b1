import type { TableArgs, TableReplicaArgs } from "@pulumi/aws/dynamodb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const tableDeletionProtected = rule(
    {
        name: "dynamodb-table-deletion-protected",
        description: "Tables and their replicas cannot be deleted by mistake.",
        severity: "medium",
        control: "backups",
        remediation: "Set deletionProtectionEnabled, also on each replica, to true.",
        frameworks: { fsbp: ["DynamoDB.6"], nist: ["CP-9", "SI-12"] },
        peers: {},
        requirements: ["R31"],
        tags: ["dynamodb", "deletion"],
    },
    switchCheck<TableArgs>("aws:dynamodb/table:Table", "deletionProtectionEnabled", "on"),
    switchCheck<TableReplicaArgs>("aws:dynamodb/tableReplica:TableReplica", "deletionProtectionEnabled", "on"),
);
