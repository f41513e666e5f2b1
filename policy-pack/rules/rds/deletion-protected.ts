import type { ClusterArgs, GlobalClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const deletionProtected = rule(
    {
        name: "rds-deletion-protected",
        description: "Databases cannot be deleted by mistake.",
        severity: "medium",
        control: "backups",
        remediation: "Set deletionProtection to true.",
        frameworks: { fsbp: ["RDS.7", "RDS.8"], nist: ["CP-9", "SI-12"] },
        peers: { checkov: ["CKV_AWS_139", "CKV_AWS_293"], cdkNag: ["AwsSolutions-RDS10"] },
        requirements: ["R31"],
        tags: ["rds", "deletion"],
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "deletionProtection", "on"),
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "deletionProtection", "on"),
    switchCheck<GlobalClusterArgs>("aws:rds/globalCluster:GlobalCluster", "deletionProtection", "on"),
);
