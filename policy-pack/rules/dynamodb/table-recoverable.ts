import type { TableArgs, TableReplicaArgs } from "@pulumi/aws/dynamodb";
import { switchCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { number, only, show } from "../../lib/values";

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
    check<TableArgs>("aws:dynamodb/table:Table", {
        // 35 days by default.
        find: ({ pointInTimeRecovery }) => {
            const days = only(pointInTimeRecovery)?.recoveryPeriodInDays;
            return (number(days) ?? 35) < 7
                ? `pointInTimeRecovery.recoveryPeriodInDays is ${show(days)}; set it to 7 or more`
                : undefined;
        },
        compliant: {
            "as long as can be": { pointInTimeRecovery: { enabled: true } },
            "a week": { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 } },
        },
        noncompliant: { "a day": { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 1 } } },
    }),
    switchCheck<TableReplicaArgs>("aws:dynamodb/tableReplica:TableReplica", "pointInTimeRecovery", "on"),
);
