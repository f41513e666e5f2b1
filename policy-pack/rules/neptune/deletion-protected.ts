import type { ClusterArgs, GlobalClusterArgs } from "@pulumi/aws/neptune";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const deletionProtected = rule(
    {
        name: "neptune-deletion-protected",
        description: "Graph databases cannot be deleted by mistake.",
        severity: "medium",
        control: "backups",
        remediation: "Set deletionProtection to true.",
        frameworks: { fsbp: ["Neptune.4"], nist: ["CP-9", "SI-12"] },
        peers: {},
        requirements: ["R31"],
        tags: ["neptune", "deletion"],
    },
    switchCheck<ClusterArgs>("aws:neptune/cluster:Cluster", "deletionProtection", "on"),
    switchCheck<GlobalClusterArgs>("aws:neptune/globalCluster:GlobalCluster", "deletionProtection", "on"),
);
