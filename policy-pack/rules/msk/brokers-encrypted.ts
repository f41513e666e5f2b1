import type { ClusterArgs } from "@pulumi/aws/msk";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const brokersEncrypted = rule(
    {
        name: "msk-brokers-encrypted",
        description: "The brokers of a Kafka cluster speak TLS to each other.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set encryptionInfo.encryptionInTransit.inCluster to true or leave it out.",
        frameworks: { fsbp: ["MSK.1"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_81"], cdkNag: ["AwsSolutions-MSK3"] },
        requirements: ["R1"],
        tags: ["msk", "transport"],
    },
    switchCheck<ClusterArgs>("aws:msk/cluster:Cluster", "encryptionInfo.encryptionInTransit.inCluster", "on", {
        byDefault: "on",
    }),
);
