import type { TableArgs } from "@pulumi/aws/keyspaces";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const tableRecoverable = rule(
    {
        name: "keyspaces-table-recoverable",
        description: "Keyspaces tables can be restored to any point in time.",
        severity: "medium",
        control: "backups",
        remediation: "Set pointInTimeRecovery.status to ENABLED.",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["keyspaces", "backup"],
    },
    oneOfCheck<TableArgs>("aws:keyspaces/table:Table", "pointInTimeRecovery.status", ["ENABLED"], {
        refused: "DISABLED",
    }),
);
