import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const guessed = (name: unknown, path: string) =>
    ["admin", "administrator", "postgres", "root", "awsuser", "sa", "master"].includes(text(name).toLowerCase())
        ? `${path} is ${show(name)}; choose another`
        : undefined;

export const defaultNamesAvoided = rule(
    {
        name: "rds-default-names-avoided",
        description: "The administrator of a database has not the name that everybody guesses first.",
        severity: "low",
        remediation: "Choose another name.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["RDS.24", "RDS.25"], nist: ["CM-2"], pci: ["2.2.2"] },
        peers: {},
        requirements: ["R31"],
        level: "advisory",
        tags: ["rds", "defaults"],
    },
    check<InstanceArgs>("aws:rds/instance:Instance", {
        find: ({ username }) => guessed(username, "username"),
        compliant: { chosen: { username: "keeper" }, "a replica": { replicateSourceDb: "primary" } },
        noncompliant: { admin: { username: "admin" }, "in capitals": { username: "Postgres" } },
    }),
    check<ClusterArgs>(["aws:rds/cluster:Cluster", "aws:docdb/cluster:Cluster"], {
        find: ({ masterUsername }) => guessed(masterUsername, "masterUsername"),
        compliant: { chosen: { masterUsername: "keeper" }, restored: { snapshotIdentifier: "last" } },
        noncompliant: { root: { masterUsername: "root" }, admin: { masterUsername: "admin" } },
    }),
);
