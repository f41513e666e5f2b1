import type { ClusterArgs, ElasticClusterArgs } from "@pulumi/aws/docdb";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const backupsRetained = rule(
    {
        name: "docdb-backups-retained",
        description: "Backups of document databases are kept for a week or longer.",
        severity: "medium",
        control: "backups",
        remediation: "Set backupRetentionPeriod to 7 or more days.",
        frameworks: { fsbp: ["DocumentDB.2"], nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["docdb", "backup"],
    },
    atLeastCheck<ClusterArgs>("aws:docdb/cluster:Cluster", "backupRetentionPeriod", 7, { byDefault: 1 }),
    atLeastCheck<ElasticClusterArgs>("aws:docdb/elasticCluster:ElasticCluster", "backupRetentionPeriod", 7, {
        byDefault: 1,
    }),
);
