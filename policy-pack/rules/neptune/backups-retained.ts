import type { ClusterArgs } from "@pulumi/aws/neptune";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const backupsRetained = rule(
    {
        name: "neptune-backups-retained",
        description: "Backups of graph databases are kept for a week or longer.",
        severity: "medium",
        control: "backups",
        remediation: "Set backupRetentionPeriod to 7 or more days.",
        frameworks: { fsbp: ["Neptune.5"], nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["neptune", "backup"],
    },
    atLeastCheck<ClusterArgs>("aws:neptune/cluster:Cluster", "backupRetentionPeriod", 7, { byDefault: 1 }),
);
