import type { ReplicationGroupArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import type { ClusterArgs } from "@pulumi/aws/memorydb";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse, isTrue, show, text } from "../../lib/values";

const isImplied = (group: { readonly engine?: string; readonly globalReplicationGroupId?: string }) =>
    isSet(group, "globalReplicationGroupId") || text(group.engine).toLowerCase() === "valkey";

export const replicationGroupCustomerKey = rule(
    {
        name: "elasticache-customer-key",
        description: "Caches are encrypted at rest with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key and atRestEncryptionEnabled to true.",
        frameworks: { fsbp: ["ElastiCache.4"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_29", "CKV_AWS_191", "CKV_AWS_201"], cdkNag: ["AwsSolutions-AEC3"] },
        requirements: ["R2"],
        tags: ["elasticache", "encryption"],
    },
    keyedCheck<ServerlessCacheArgs>("aws:elasticache/serverlessCache:ServerlessCache", "kmsKeyId"),
    keyedCheck<ClusterArgs>("aws:memorydb/cluster:Cluster", "kmsKeyArn"),
    check<ReplicationGroupArgs>("aws:elasticache/replicationGroup:ReplicationGroup", {
        // A member of a global group is encrypted as its first member is; Valkey is encrypted by default.
        find: (group) =>
            isTrue(group.atRestEncryptionEnabled) || (isImplied(group) && !isFalse(group.atRestEncryptionEnabled))
                ? keyFault(group, "kmsKeyId")
                : `atRestEncryptionEnabled is ${show(group.atRestEncryptionEnabled)}; set it to true and name a customer managed KMS key`,
        asksForPresence: true,
        compliant: {
            "a key": { atRestEncryptionEnabled: true, kmsKeyId: "alias/data" },
            "a key, Valkey by default": { engine: "valkey", kmsKeyId: "alias/data" },
            "a key, in a global group": { globalReplicationGroupId: "ldgnf-features", kmsKeyId: "alias/data" },
            "a key, Valkey": { engine: "valkey", atRestEncryptionEnabled: true, kmsKeyId: "alias/data" },
        },
        noncompliant: {
            none: {},
            off: { atRestEncryptionEnabled: false, kmsKeyId: "alias/data" },
            "no key": { atRestEncryptionEnabled: true },
            "no key, Valkey by default": { engine: "valkey" },
            "off, Valkey": { engine: "valkey", atRestEncryptionEnabled: false, kmsKeyId: "alias/data" },
            "by default, Redis": { engine: "redis", kmsKeyId: "alias/data" },
        },
    }),
);
