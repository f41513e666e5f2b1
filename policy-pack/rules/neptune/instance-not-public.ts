import type { ClusterInstanceArgs } from "@pulumi/aws/neptune";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const instanceNotPublic = rule(
    {
        name: "neptune-instance-not-public",
        description: "Graph databases have no public address.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publiclyAccessible to false.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_102"] },
        requirements: ["R9"],
        tags: ["neptune", "exposure"],
    },
    switchCheck<ClusterInstanceArgs>("aws:neptune/clusterInstance:ClusterInstance", "publiclyAccessible", "off"),
);
