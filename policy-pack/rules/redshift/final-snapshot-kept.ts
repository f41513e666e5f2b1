import type { ClusterArgs } from "@pulumi/aws/redshift";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const finalSnapshotKept = rule(
    {
        name: "redshift-final-snapshot-kept",
        description: "A last snapshot is taken when a warehouse is deleted.",
        severity: "medium",
        control: "backups",
        remediation: "Set skipFinalSnapshot to false and name a finalSnapshotIdentifier.",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["redshift", "deletion"],
    },
    switchCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "skipFinalSnapshot", "off"),
);
