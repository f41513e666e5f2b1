import type { ClusterArgs } from "@pulumi/aws/neptune";
import { listsCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const auditLogged = rule(
    {
        name: "neptune-audit-logged",
        description: "Graph databases export their audit log.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add audit to enableCloudwatchLogsExports.",
        frameworks: { fsbp: ["Neptune.2"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["neptune", "logging"],
    },
    listsCheck<ClusterArgs>("aws:neptune/cluster:Cluster", "enableCloudwatchLogsExports", ["audit"]),
);
