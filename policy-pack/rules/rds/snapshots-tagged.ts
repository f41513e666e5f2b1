import type { ClusterArgs as GraphClusterArgs } from "@pulumi/aws/neptune";
import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const snapshotsTagged = rule(
    {
        name: "rds-snapshots-tagged",
        description: "Snapshots carry the tags of their database, by which they are found and their readers bounded.",
        severity: "low",
        control: "backups",
        level: "advisory",
        remediation: "Set copyTagsToSnapshot to true.",
        frameworks: { fsbp: ["RDS.16", "RDS.17", "Neptune.8"], nist: ["CM-8"] },
        peers: { checkov: ["CKV_AWS_313", "CKV_AWS_362", "CKV2_AWS_60"] },
        requirements: ["R31"],
        tags: ["rds", "backup"],
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "copyTagsToSnapshot", "on"),
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "copyTagsToSnapshot", "on"),
    switchCheck<GraphClusterArgs>("aws:neptune/cluster:Cluster", "copyTagsToSnapshot", "on"),
);
