import type { ClusterArgs } from "@pulumi/aws/docdb";
import { listsCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const auditLogged = rule(
    {
        name: "docdb-audit-logged",
        description: "Document databases export their audit log.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add audit to enabledCloudwatchLogsExports.",
        frameworks: { fsbp: ["DocumentDB.4"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["docdb", "logging"],
    },
    listsCheck<ClusterArgs>("aws:docdb/cluster:Cluster", "enabledCloudwatchLogsExports", ["audit"]),
);
