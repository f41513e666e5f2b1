import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { NamespaceArgs } from "@pulumi/aws/redshiftserverless";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

const userFault = (path: string, name: unknown, guessed: string) =>
    text(name).toLowerCase() === guessed ? `${path} is ${show(name)}; choose another` : undefined;

const databaseFault = (path: string, name: unknown) =>
    ["", "dev"].includes(text(name).toLowerCase())
        ? `${path} is ${show(name)}, as everybody's; choose another`
        : undefined;

export const defaultNamesAvoided = rule(
    {
        name: "redshift-default-names-avoided",
        description: "Warehouses do not keep the names of administrator and database that everybody guesses first.",
        severity: "low",
        remediation: "Choose another masterUsername (adminUsername) and databaseName (dbName).",
        control: "hardened-defaults",
        frameworks: { fsbp: ["Redshift.8", "Redshift.9"], nist: ["CM-2"], pci: ["2.2.2"] },
        peers: { checkov: ["CKV_AWS_320"], cdkNag: ["AwsSolutions-RS3"] },
        requirements: ["R31"],
        level: "advisory",
        tags: ["redshift", "defaults"],
    },
    check<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: (cluster) =>
            apart([
                () => userFault("masterUsername", cluster.masterUsername, "awsuser"),
                () =>
                    isSet(cluster, "snapshotIdentifier") || isSet(cluster, "snapshotArn")
                        ? undefined
                        : databaseFault("databaseName", cluster.databaseName),
            ]),
        compliant: {
            chosen: { masterUsername: "keeper", databaseName: "claims" },
            restored: { snapshotIdentifier: "last" },
        },
        noncompliant: {
            "the user": { masterUsername: "awsuser", databaseName: "claims" },
            "the database": { masterUsername: "keeper", databaseName: "dev" },
            "the database, by default": { masterUsername: "keeper" },
        },
    }),
    check<NamespaceArgs>("aws:redshiftserverless/namespace:Namespace", {
        find: (namespace) =>
            apart([
                () => userFault("adminUsername", namespace.adminUsername, "admin"),
                () => databaseFault("dbName", namespace.dbName),
            ]),
        compliant: { chosen: { adminUsername: "keeper", dbName: "claims" }, "no administrator": { dbName: "claims" } },
        noncompliant: {
            "the user": { adminUsername: "admin", dbName: "claims" },
            "the database": { adminUsername: "keeper", dbName: "dev" },
            "the database, by default": {},
        },
    }),
);
