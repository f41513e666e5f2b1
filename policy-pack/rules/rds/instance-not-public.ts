import type { ClusterInstanceArgs, InstanceArgs, ShardGroupArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const instanceNotPublic = rule(
    {
        name: "rds-instance-not-public",
        description: "Database instances have no public address.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publiclyAccessible to false.",
        frameworks: { fsbp: ["RDS.2"], cis: ["2.3.3"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_17"] },
        requirements: ["R9"],
        tags: ["rds", "exposure"],
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "publiclyAccessible", "off"),
    switchCheck<ClusterInstanceArgs>("aws:rds/clusterInstance:ClusterInstance", "publiclyAccessible", "off"),
    switchCheck<ShardGroupArgs>("aws:rds/shardGroup:ShardGroup", "publiclyAccessible", "off"),
);
