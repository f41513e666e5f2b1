import type { ClusterArgs as DocumentClusterArgs } from "@pulumi/aws/docdb";
import type { ClusterArgs as GraphClusterArgs } from "@pulumi/aws/neptune";
import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const finalSnapshotKept = rule(
    {
        name: "rds-final-snapshot-kept",
        description: "A last snapshot is taken when a database is deleted.",
        severity: "medium",
        control: "backups",
        remediation: "Set skipFinalSnapshot to false and name a finalSnapshotIdentifier.",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["rds", "deletion"],
    },
    // A replica has no final snapshot: its source holds the data.
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "skipFinalSnapshot", "off", {
        where: (instance) => !isSet(instance, "replicateSourceDb"),
    }),
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "skipFinalSnapshot", "off"),
    switchCheck<DocumentClusterArgs>("aws:docdb/cluster:Cluster", "skipFinalSnapshot", "off"),
    switchCheck<GraphClusterArgs>("aws:neptune/cluster:Cluster", "skipFinalSnapshot", "off"),
);
