import type { ClusterArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const clusterDataApiOff = rule(
    {
        name: "rds-cluster-data-api-off",
        description:
            "Clusters are queried from the network alone, not through the Data API, which security groups do not see.",
        severity: "medium",
        control: "closed-network",
        remediation: "Set enableHttpEndpoint to false.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        peers: {},
        requirements: ["R9"],
        tags: ["rds", "network"],
    },
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "enableHttpEndpoint", "off"),
);
