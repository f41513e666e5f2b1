import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { NamespaceArgs } from "@pulumi/aws/redshiftserverless";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

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
        find: ({ masterUsername, databaseName, snapshotIdentifier, snapshotArn }) => {
            const restored = text(snapshotIdentifier) + text(snapshotArn) !== "";
            return [
                ...(text(masterUsername).toLowerCase() === "awsuser"
                    ? [`masterUsername is ${show(masterUsername)}; choose another`]
                    : []),
                ...(restored || !["", "dev"].includes(text(databaseName).toLowerCase())
                    ? []
                    : [`databaseName is ${show(databaseName)}, as everybody's; choose another`]),
            ];
        },
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
        find: ({ adminUsername, dbName }) => [
            ...(text(adminUsername).toLowerCase() === "admin"
                ? [`adminUsername is ${show(adminUsername)}; choose another`]
                : []),
            ...(["", "dev"].includes(text(dbName).toLowerCase())
                ? [`dbName is ${show(dbName)}, as everybody's; choose another`]
                : []),
        ],
        compliant: { chosen: { adminUsername: "keeper", dbName: "claims" }, "no administrator": { dbName: "claims" } },
        noncompliant: {
            "the user": { adminUsername: "admin", dbName: "claims" },
            "the database": { adminUsername: "keeper", dbName: "dev" },
            "the database, by default": {},
        },
    }),
);
