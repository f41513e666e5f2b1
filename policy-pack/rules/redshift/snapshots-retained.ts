import type { ClusterArgs } from "@pulumi/aws/redshift";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const snapshotsRetained = rule(
    {
        name: "redshift-snapshots-retained",
        description: "Warehouses are backed up, and the snapshots are kept for a week or longer.",
        severity: "medium",
        control: "backups",
        remediation: "Set automatedSnapshotRetentionPeriod to 7 or more days.",
        frameworks: { fsbp: ["Redshift.3"], nist: ["CP-9"] },
        peers: { checkov: ["CKV_AWS_343"], cdkNag: ["RedshiftBackupEnabled", "AwsSolutions-RS10"] },
        requirements: ["R31"],
        tags: ["redshift", "backup"],
    },
    atLeastCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "automatedSnapshotRetentionPeriod", 7, { byDefault: 1 }),
);
