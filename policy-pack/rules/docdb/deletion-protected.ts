import type { ClusterArgs, GlobalClusterArgs } from "@pulumi/aws/docdb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const deletionProtected = rule(
    {
        name: "docdb-deletion-protected",
        description: "Document databases cannot be deleted by mistake.",
        severity: "medium",
        control: "backups",
        remediation: "Set deletionProtection to true.",
        frameworks: { fsbp: ["DocumentDB.5"], nist: ["CP-9", "SI-12"] },
        peers: {},
        requirements: ["R31"],
        tags: ["docdb", "deletion"],
    },
    switchCheck<ClusterArgs>("aws:docdb/cluster:Cluster", "deletionProtection", "on"),
    switchCheck<GlobalClusterArgs>("aws:docdb/globalCluster:GlobalCluster", "deletionProtection", "on"),
);
