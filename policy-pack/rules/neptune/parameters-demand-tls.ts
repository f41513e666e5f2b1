import type { ClusterParameterGroupArgs } from "@pulumi/aws/neptune";
import { parameterCheck } from "../../lib/parameters";
import { rule } from "../../lib/rule";

export const parametersDemandTls = rule(
    {
        name: "neptune-parameters-demand-tls",
        description: "Parameter groups of graph databases let no client speak plaintext.",
        severity: "high",
        remediation: "Leave the parameter neptune_enforce_ssl at 1.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["neptune", "transport"],
    },
    parameterCheck<ClusterParameterGroupArgs>(
        "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
        "neptune_enforce_ssl",
        ["1"],
        { byDefault: "1", refused: "0" },
    ),
);
