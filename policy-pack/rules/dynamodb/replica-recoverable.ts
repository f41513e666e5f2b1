import type { TableArgs } from "@pulumi/aws/dynamodb";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { list } from "../../lib/values";

export const replicaRecoverable = rule(
    {
        name: "dynamodb-replica-recoverable",
        description: "Replicas of a table, named in the table, can be restored to any point in time.",
        severity: "medium",
        control: "backups",
        remediation: "Set pointInTimeRecovery of each of replicas to true.",
        frameworks: { fsbp: ["DynamoDB.2"], nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["dynamodb", "backup"],
    },
    check<TableArgs>("aws:dynamodb/table:Table", {
        find: ({ replicas }) =>
            list(replicas).flatMap(
                ({ pointInTimeRecovery }, i) =>
                    mustBeOn(pointInTimeRecovery, `replicas[${i}].pointInTimeRecovery`) ?? [],
            ),
        compliant: {
            "no replica": {},
            "a replica with": { replicas: [{ regionName: "eu-central-1", pointInTimeRecovery: true }] },
        },
        noncompliant: {
            "a replica without": { replicas: [{ regionName: "eu-central-1" }] },
            "one of two without": {
                replicas: [
                    { regionName: "eu-central-1", pointInTimeRecovery: true },
                    { regionName: "eu-north-1", pointInTimeRecovery: false },
                ],
            },
        },
    }),
);
