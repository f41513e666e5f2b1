import type { ReplicationGroupArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import type { ClusterArgs } from "@pulumi/aws/memorydb";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const backupsRetained = rule(
    {
        name: "elasticache-backups-retained",
        description: "Caches that keep data are backed up.",
        severity: "low",
        remediation: "Set snapshotRetentionLimit to 1 or more.",
        control: "backups",
        frameworks: { fsbp: ["ElastiCache.1"], nist: ["CP-9"] },
        peers: { checkov: ["CKV_AWS_134"], cdkNag: ["ElastiCacheRedisClusterAutomaticBackup"] },
        requirements: ["R31"],
        tags: ["elasticache", "backup"],
    },
    atLeastCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "snapshotRetentionLimit",
        1,
        {
            byDefault: 0,
        },
    ),
    atLeastCheck<ServerlessCacheArgs>("aws:elasticache/serverlessCache:ServerlessCache", "snapshotRetentionLimit", 1, {
        byDefault: 0,
        where: ({ engine }) => engine !== "memcached",
        beside: { engine: "valkey" },
    }),
    atLeastCheck<ClusterArgs>("aws:memorydb/cluster:Cluster", "snapshotRetentionLimit", 1, { byDefault: 0 }),
);
