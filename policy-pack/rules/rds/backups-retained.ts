import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const backupsRetained = rule(
    {
        name: "rds-backups-retained",
        description: "Databases are backed up and the backups are kept for a week or longer.",
        severity: "medium",
        control: "backups",
        remediation: "Set backupRetentionPeriod to 7 or more days.",
        frameworks: { fsbp: ["RDS.11"], nist: ["CP-9"] },
        peers: { checkov: ["CKV_AWS_133"], cdkNag: ["AwsSolutions-RDS13"], awsguard: ["db-instance-backup-enabled"] },
        requirements: ["R31"],
        tags: ["rds", "backup"],
    },
    atLeastCheck<InstanceArgs>("aws:rds/instance:Instance", "backupRetentionPeriod", 7, {
        byDefault: 0,
        where: (instance) => !isSet(instance, "replicateSourceDb"),
    }),
    atLeastCheck<ClusterArgs>("aws:rds/cluster:Cluster", "backupRetentionPeriod", 7, { byDefault: 1 }),
);
