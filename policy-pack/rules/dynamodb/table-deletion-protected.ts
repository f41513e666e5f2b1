import type { TableArgs, TableReplicaArgs } from "@pulumi/aws/dynamodb";
import { switchCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { list } from "../../lib/values";

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
    check<TableArgs>("aws:dynamodb/table:Table", {
        find: ({ replicas }) =>
            list(replicas).flatMap(
                ({ deletionProtectionEnabled }, i) =>
                    mustBeOn(deletionProtectionEnabled, `replicas[${i}].deletionProtectionEnabled`) ?? [],
            ),
        compliant: {
            "a replica with": {
                deletionProtectionEnabled: true,
                replicas: [{ regionName: "eu-central-1", deletionProtectionEnabled: true }],
            },
        },
        noncompliant: {
            "one of two without": {
                deletionProtectionEnabled: true,
                replicas: [
                    { regionName: "eu-central-1", deletionProtectionEnabled: true },
                    { regionName: "eu-north-1" },
                ],
            },
        },
    }),
    switchCheck<TableReplicaArgs>("aws:dynamodb/tableReplica:TableReplica", "deletionProtectionEnabled", "on"),
);
