import type { TableArgs, TableReplicaArgs } from "@pulumi/aws/dynamodb";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, list, only } from "../../lib/values";

const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const tableCustomerKey = rule(
    {
        name: "dynamodb-table-customer-key",
        description: "Tables and their replicas are encrypted with customer managed keys.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set serverSideEncryption.enabled to true and its kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["dynamodb", "encryption"],
    },
    check<TableArgs>("aws:dynamodb/table:Table", {
        find: ({ serverSideEncryption, replicas }) => {
            const given = only(serverSideEncryption);
            return [
                ...(isTrue(given?.enabled)
                    ? list(keyFault(given, "kmsKeyArn", "serverSideEncryption.kmsKeyArn"))
                    : ["serverSideEncryption.enabled is not true; set it and name a customer managed KMS key"]),
                ...list(replicas).flatMap(
                    (replica, i) => keyFault(replica, "kmsKeyArn", `replicas[${i}].kmsKeyArn`) ?? [],
                ),
            ];
        },
        asksForPresence: true,
        compliant: {
            "a key": { serverSideEncryption: { enabled: true, kmsKeyArn } },
            "a key, on demand": { billingMode: "PAY_PER_REQUEST", serverSideEncryption: { enabled: true, kmsKeyArn } },
        },
        noncompliant: {
            "DynamoDB's own": {},
            "the key that AWS manages": { serverSideEncryption: { enabled: true } },
            "a replica without": {
                serverSideEncryption: { enabled: true, kmsKeyArn },
                replicas: [{ regionName: "eu-central-1", kmsKeyArn }, { regionName: "eu-north-1" }],
            },
            off: { serverSideEncryption: { enabled: false, kmsKeyArn } },
        },
    }),
    check<TableReplicaArgs>("aws:dynamodb/tableReplica:TableReplica", {
        find: (replica) => keyFault(replica, "kmsKeyArn"),
        asksForPresence: true,
        compliant: { "a key": { kmsKeyArn } },
        noncompliant: { none: {} },
    }),
);
