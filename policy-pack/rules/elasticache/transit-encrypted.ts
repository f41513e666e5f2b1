import type { ReplicationGroupArgs } from "@pulumi/aws/elasticache";
import type { ClusterArgs } from "@pulumi/aws/memorydb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const transitEncrypted = rule(
    {
        name: "elasticache-transit-encrypted",
        description: "Caches let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set transitEncryptionEnabled, or tlsEnabled for MemoryDB, to true.",
        frameworks: { fsbp: ["ElastiCache.5"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_30", "CKV_AWS_202"] },
        requirements: ["R1"],
        tags: ["elasticache", "transport"],
    },
    switchCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "transitEncryptionEnabled",
        "on",
    ),
    switchCheck<ClusterArgs>("aws:memorydb/cluster:Cluster", "tlsEnabled", "on", { byDefault: "on" }),
);
