import type { ClusterParameterGroupArgs } from "@pulumi/aws/neptune";
import { parameterCheck } from "../../lib/parameters";
import { rule } from "../../lib/rule";

export const parametersAudit = rule(
    {
        name: "neptune-parameters-audit",
        description: "Parameter groups of graph databases have what is done written to the audit log.",
        severity: "medium",
        remediation: "Set the parameter neptune_enable_audit_log to 1.",
        control: "audit-trail",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_101"] },
        requirements: ["R11"],
        tags: ["neptune", "logging"],
    },
    parameterCheck<ClusterParameterGroupArgs>(
        "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
        "neptune_enable_audit_log",
        ["1"],
        { byDefault: "0", refused: "0" },
    ),
);
