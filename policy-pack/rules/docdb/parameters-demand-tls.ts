import type { ClusterParameterGroupArgs } from "@pulumi/aws/docdb";
import { parameterCheck } from "../../lib/parameters";
import { rule } from "../../lib/rule";

export const parametersDemandTls = rule(
    {
        name: "docdb-parameters-demand-tls",
        description: "Parameter groups of document databases let no client speak plaintext.",
        severity: "high",
        remediation: "Set the parameter tls to enabled or a version.",
        control: "encrypted-transport",
        frameworks: { fsbp: ["DocumentDB.6"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_90"] },
        requirements: ["R1"],
        tags: ["docdb", "transport"],
    },
    parameterCheck<ClusterParameterGroupArgs>(
        "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
        "tls",
        ["enabled", "tls1.2+", "tls1.3+", "fips-140-3"],
        { byDefault: "enabled", refused: "disabled" },
    ),
);
