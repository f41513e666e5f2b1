import type {
    ClusterActivityStreamArgs,
    ClusterSnapshotCopyArgs,
    ExportTaskArgs,
    InstanceAutomatedBackupsReplicationArgs,
    IntegrationArgs,
    SnapshotCopyArgs,
} from "@pulumi/aws/rds";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const copiesCustomerKey = rule(
    {
        name: "rds-copies-customer-key",
        description:
            "Copies of databases (snapshots, exports, streams, integrations, backups in other Regions) are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["RDS.4"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_266"] },
        requirements: ["R2"],
        tags: ["rds", "encryption"],
    },
    keyedCheck<SnapshotCopyArgs>("aws:rds/snapshotCopy:SnapshotCopy", "kmsKeyId"),
    keyedCheck<ClusterSnapshotCopyArgs>("aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", "kmsKeyId"),
    keyedCheck<ExportTaskArgs>("aws:rds/exportTask:ExportTask", "kmsKeyId"),
    keyedCheck<ClusterActivityStreamArgs>("aws:rds/clusterActivityStream:ClusterActivityStream", "kmsKeyId"),
    keyedCheck<InstanceAutomatedBackupsReplicationArgs>(
        "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
        "kmsKeyId",
    ),
    keyedCheck<IntegrationArgs>("aws:rds/integration:Integration", "kmsKeyId"),
);
