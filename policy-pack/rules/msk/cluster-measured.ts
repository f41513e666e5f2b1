import type { ClusterArgs } from "@pulumi/aws/msk";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const clusterMeasured = rule(
    {
        name: "msk-cluster-measured",
        description: "Kafka clusters measure their brokers and topics.",
        severity: "low",
        control: "detection",
        level: "advisory",
        remediation: "Set enhancedMonitoring to PER_TOPIC_PER_BROKER.",
        frameworks: { fsbp: ["MSK.2"], nist: ["SI-4"] },
        peers: {},
        requirements: ["R28"],
        tags: ["msk", "detection"],
    },
    oneOfCheck<ClusterArgs>(
        "aws:msk/cluster:Cluster",
        "enhancedMonitoring",
        ["PER_TOPIC_PER_BROKER", "PER_BROKER", "PER_TOPIC_PER_PARTITION"],
        { refused: "DEFAULT", byDefault: "DEFAULT" },
    ),
);
