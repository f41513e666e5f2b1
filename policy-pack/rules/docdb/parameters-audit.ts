import type { ClusterParameterGroupArgs } from "@pulumi/aws/docdb";
import { parameterCheck } from "../../lib/parameters";
import { rule } from "../../lib/rule";

export const parametersAudit = rule(
    {
        name: "docdb-parameters-audit",
        description: "Parameter groups of document databases have what is done written to the audit log.",
        severity: "medium",
        remediation: "Set the parameter audit_logs to enabled or all.",
        control: "audit-trail",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_104"] },
        requirements: ["R11"],
        tags: ["docdb", "logging"],
    },
    parameterCheck<ClusterParameterGroupArgs>(
        "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
        "audit_logs",
        ["enabled", "all", "ddl", "dml_write", "ddl,dml_write", "ddl,dml_read,dml_write"],
        { byDefault: "disabled", refused: "none" },
    ),
);
