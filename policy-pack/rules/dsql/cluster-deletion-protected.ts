import type { ClusterArgs } from "@pulumi/aws/dsql";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const clusterDeletionProtected = rule(
    {
        name: "dsql-cluster-deletion-protected",
        description: "Aurora DSQL clusters cannot be deleted by mistake.",
        severity: "medium",
        control: "backups",

        remediation: "Set deletionProtectionEnabled to true and forceDestroy to false.",
        frameworks: { nist: ["CP-9", "SI-12"] },
        peers: {},
        requirements: ["R31"],
        tags: ["dsql", "deletion"],
    },
    switchCheck<ClusterArgs>("aws:dsql/cluster:Cluster", "deletionProtectionEnabled", "on"),
    switchCheck<ClusterArgs>("aws:dsql/cluster:Cluster", "forceDestroy", "off", {
        beside: { deletionProtectionEnabled: true },
    }),
);
