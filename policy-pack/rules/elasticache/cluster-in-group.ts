import type { ClusterArgs } from "@pulumi/aws/elasticache";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const clusterInGroup = rule(
    {
        name: "elasticache-cluster-in-group",
        description:
            "Redis and Valkey run in replication groups, as a cluster alone knows neither encryption at rest nor users.",
        severity: "high",
        remediation: "Make a ReplicationGroup, of one node if need be.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8", "SC-28"], pci: ["3.5.1"] },
        peers: { cdkNag: ["AwsSolutions-AEC3"] },
        requirements: ["R1", "R2"],
        tags: ["elasticache", "encryption"],
    },
    check<ClusterArgs>("aws:elasticache/cluster:Cluster", {
        find: (cluster) => {
            if (isSet(cluster, "replicationGroupId")) return undefined;
            const { engine, transitEncryptionEnabled } = cluster;
            if (text(engine).toLowerCase() !== "memcached")
                return `engine is ${show(engine)}, outside a replication group; make a ReplicationGroup`;
            return mustBeOn(transitEncryptionEnabled, "transitEncryptionEnabled");
        },
        compliant: {
            "Memcached over TLS": { engine: "memcached", transitEncryptionEnabled: true },
            "a member of a group": { replicationGroupId: "team" },
        },
        noncompliant: {
            Redis: { engine: "redis" },
            "Valkey over TLS": { engine: "valkey", transitEncryptionEnabled: true },
            "Memcached in plaintext": { engine: "Memcached" },
        },
    }),
);
