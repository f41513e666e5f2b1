import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { WorkgroupArgs } from "@pulumi/aws/redshiftserverless";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const ownSubnets = rule(
    {
        name: "redshift-own-subnets",
        description: "Warehouses lie in subnets that have been chosen for them.",
        severity: "medium",
        remediation: "Name clusterSubnetGroupName, for a serverless workgroup subnetIds.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_154"], cdkNag: ["AwsSolutions-RS2"] },
        requirements: ["R9"],
        tags: ["redshift", "exposure"],
    },
    check<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: ({ clusterSubnetGroupName }) =>
            ["", "default"].includes(text(clusterSubnetGroupName).toLowerCase())
                ? `clusterSubnetGroupName is ${show(clusterSubnetGroupName)}; name a group of private subnets`
                : undefined,
        compliant: {
            "a group": { clusterSubnetGroupName: "private" },
            another: { clusterSubnetGroupName: "default-of-team" },
        },
        noncompliant: { none: {}, "the default": { clusterSubnetGroupName: "default" } },
    }),
    check<WorkgroupArgs>("aws:redshiftserverless/workgroup:Workgroup", {
        find: (group) => (isEmptyList(group, "subnetIds") ? "subnetIds is empty; give private subnets" : undefined),
        asksForPresence: true,
        compliant: {
            subnets: { subnetIds: ["subnet-0a1b", "subnet-0c2d"] },
            "a subnet": { subnetIds: ["subnet-0a1b"] },
        },
        noncompliant: { none: {}, empty: { subnetIds: [] } },
    }),
);
