import type { ReplicationGroupArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const ownSubnets = rule(
    {
        name: "elasticache-own-subnets",
        description: "Caches lie in subnets that have been chosen for them, not in those of the default VPC.",
        severity: "medium",
        remediation: "Set subnetGroupName (subnetIds of a serverless cache) to private subnets.",
        control: "closed-network",
        frameworks: { fsbp: ["ElastiCache.7"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_323"], cdkNag: ["AwsSolutions-AEC1"] },
        requirements: ["R9"],
        tags: ["elasticache", "exposure"],
    },
    check<ReplicationGroupArgs>(["aws:elasticache/replicationGroup:ReplicationGroup", "aws:memorydb/cluster:Cluster"], {
        find: ({ subnetGroupName }) =>
            ["", "default"].includes(text(subnetGroupName).toLowerCase())
                ? `subnetGroupName is ${show(subnetGroupName)}; name a group of private subnets`
                : undefined,
        compliant: {
            "a group": { subnetGroupName: "team-private" },
            "a group, beside a global one": { subnetGroupName: "private", globalReplicationGroupId: "g" },
        },
        noncompliant: { none: {}, "the default": { subnetGroupName: "default" } },
    }),
    check<ServerlessCacheArgs>("aws:elasticache/serverlessCache:ServerlessCache", {
        find: (cache) => (isEmptyList(cache, "subnetIds") ? "subnetIds is empty; give private subnets" : undefined),
        asksForPresence: true,
        compliant: {
            "two subnets": { subnetIds: ["subnet-0a1b", "subnet-0c2d"] },
            "a subnet": { subnetIds: ["subnet-0a1b"] },
        },
        noncompliant: { none: {}, empty: { subnetIds: [] } },
    }),
);
