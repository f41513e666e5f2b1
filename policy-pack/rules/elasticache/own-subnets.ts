import type { ClusterArgs, ReplicationGroupArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import { check, rule, type Context } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

/** One that is made in the same update, whose name is not known yet, is no default. */
function groupFault(_: object, { resource }: Context): string | undefined {
    const { subnetGroupName: name } = resource.inputs;
    return ["", "default"].includes(text(name).toLowerCase())
        ? `subnetGroupName is ${show(name ?? undefined)}; name a group of private subnets`
        : undefined;
}

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
        find: groupFault,
        asksForPresence: true,
        compliant: {
            "a group": { subnetGroupName: "team-private" },
            "a group, beside a global one": { subnetGroupName: "private", globalReplicationGroupId: "g" },
        },
        noncompliant: { none: {}, "the default": { subnetGroupName: "default" } },
    }),
    check<ClusterArgs>("aws:elasticache/cluster:Cluster", {
        // A member of a group lies where the group does.
        find: (cluster, context) => (isSet(cluster, "replicationGroupId") ? undefined : groupFault(cluster, context)),
        asksForPresence: true,
        compliant: { "a group": { subnetGroupName: "team-private" }, "a member": { replicationGroupId: "team" } },
        noncompliant: { none: { engine: "memcached" }, "the default": { subnetGroupName: "Default" } },
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
