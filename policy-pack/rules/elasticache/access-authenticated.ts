import type { ReplicationGroupArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import type { ClusterArgs } from "@pulumi/aws/memorydb";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const accessAuthenticated = rule(
    {
        name: "elasticache-access-authenticated",
        description: "Caches ask who connects: by users, or at least by a token.",
        severity: "high",
        remediation: "Name userGroupIds (userGroupId, an aclName other than open-access), or set authTokenWo.",
        control: "nothing-public",
        frameworks: { fsbp: ["ElastiCache.6"], nist: ["AC-3", "IA-5"], pci: ["8.3.1"] },
        peers: { checkov: ["CKV_AWS_31"], cdkNag: ["AwsSolutions-AEC6"] },
        requirements: ["R5"],
        tags: ["elasticache", "authorization"],
    },
    check<ReplicationGroupArgs>("aws:elasticache/replicationGroup:ReplicationGroup", {
        find: (group) =>
            isSet(group, "authToken") || isSet(group, "authTokenWo") || !isEmptyList(group, "userGroupIds")
                ? undefined
                : "neither userGroupIds nor an auth token is set; name a user group",
        asksForPresence: true,
        compliant: {
            users: { userGroupIds: ["team"] },
            "a token": { authTokenWo: "from-a-vault", authTokenWoVersion: 1 },
            "a token of old": { authToken: "0123456789abcdef" },
        },
        noncompliant: { nothing: {}, "no group": { userGroupIds: [] } },
    }),
    check<ServerlessCacheArgs>("aws:elasticache/serverlessCache:ServerlessCache", {
        find: (cache) =>
            isSet(cache, "userGroupId") || text(cache.engine).toLowerCase() === "memcached"
                ? undefined
                : "userGroupId is unset; name a user group",
        asksForPresence: true,
        compliant: { users: { engine: "valkey", userGroupId: "team" }, Memcached: { engine: "memcached" } },
        noncompliant: { nothing: { engine: "redis" }, "nothing for Valkey": { engine: "Valkey", userGroupId: "" } },
    }),
    check<ClusterArgs>("aws:memorydb/cluster:Cluster", {
        find: ({ aclName }) =>
            text(aclName).toLowerCase() === "open-access"
                ? `aclName is ${show(aclName)}; name a list of your own`
                : undefined,
        compliant: { "a list": { aclName: "team" }, "another list": { aclName: "readers" } },
        noncompliant: { open: { aclName: "open-access" }, "open, in capitals": { aclName: "Open-Access" } },
    }),
);
