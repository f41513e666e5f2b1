import type { ClusterArgs, ReplicationGroupArgs } from "@pulumi/aws/elasticache";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const minorUpgradesOn = rule(
    {
        name: "elasticache-minor-upgrades-on",
        description: "Caches receive minor upgrades, which close holes.",
        severity: "medium",
        remediation: "Set autoMinorVersionUpgrade to true or leave it unset.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["ElastiCache.2"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_322"] },
        requirements: ["R31"],
        tags: ["elasticache", "patching"],
    },
    switchCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "autoMinorVersionUpgrade",
        "on",
        {
            byDefault: "on",
        },
    ),
    switchCheck<ClusterArgs>("aws:elasticache/cluster:Cluster", "autoMinorVersionUpgrade", "on", { byDefault: "on" }),
    switchCheck<ClusterArgs>("aws:memorydb/cluster:Cluster", "autoMinorVersionUpgrade", "on", { byDefault: "on" }),
);
