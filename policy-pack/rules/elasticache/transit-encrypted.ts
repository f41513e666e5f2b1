import type { ReplicationGroupArgs } from "@pulumi/aws/elasticache";
import type { ClusterArgs, MultiRegionClusterArgs } from "@pulumi/aws/memorydb";
import { oneOfCheck, switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue } from "../../lib/values";

export const transitEncrypted = rule(
    {
        name: "elasticache-transit-encrypted",
        description: "Caches let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation:
            "Set transitEncryptionEnabled (tlsEnabled for MemoryDB) to true, and transitEncryptionMode to required.",
        frameworks: { fsbp: ["ElastiCache.5"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_30", "CKV_AWS_202"], cdkNag: ["AwsSolutions-AEC3"] },
        requirements: ["R1"],
        tags: ["elasticache", "transport"],
    },
    switchCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "transitEncryptionEnabled",
        "on",
        // A member of a global group speaks as its first member does, and cannot say otherwise.
        { where: (group) => !isSet(group, "globalReplicationGroupId") },
    ),
    oneOfCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "transitEncryptionMode",
        ["required"],
        {
            refused: "preferred",
            byDefault: "required",
            where: (group) => isTrue(group.transitEncryptionEnabled),
            beside: { transitEncryptionEnabled: true },
        },
    ),
    switchCheck<ClusterArgs>("aws:memorydb/cluster:Cluster", "tlsEnabled", "on", { byDefault: "on" }),
    switchCheck<MultiRegionClusterArgs>("aws:memorydb/multiRegionCluster:MultiRegionCluster", "tlsEnabled", "on", {
        byDefault: "on",
    }),
);
