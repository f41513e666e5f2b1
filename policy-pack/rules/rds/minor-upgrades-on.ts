import type { ClusterArgs, ClusterInstanceArgs, InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const minorUpgradesOn = rule(
    {
        name: "rds-minor-upgrades-on",
        description: "Databases receive minor upgrades, which close holes.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set autoMinorVersionUpgrade to true or leave it out.",
        frameworks: { fsbp: ["RDS.13", "RDS.35"], cis: ["2.3.2"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_226"] },
        requirements: ["R5"],
        tags: ["rds", "patching"],
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "autoMinorVersionUpgrade", "on", { byDefault: "on" }),
    switchCheck<ClusterInstanceArgs>(
        [
            "aws:rds/clusterInstance:ClusterInstance",
            "aws:docdb/clusterInstance:ClusterInstance",
            "aws:neptune/clusterInstance:ClusterInstance",
        ],
        "autoMinorVersionUpgrade",
        "on",
        { byDefault: "on" },
    ),
    // Multi-AZ clusters have the switch themselves.
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "autoMinorVersionUpgrade", "on", { byDefault: "on" }),
);
