import type { ClusterArgs } from "@pulumi/aws/msk";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const clientsEncrypted = rule(
    {
        name: "msk-clients-encrypted",
        description: "Kafka clusters let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set encryptionInfo.encryptionInTransit.clientBroker to TLS or leave it out.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_81"], cdkNag: ["AwsSolutions-MSK2"] },
        requirements: ["R1"],
        tags: ["msk", "transport"],
    },
    oneOfCheck<ClusterArgs>("aws:msk/cluster:Cluster", "encryptionInfo.encryptionInTransit.clientBroker", ["TLS"], {
        refused: "TLS_PLAINTEXT",
        byDefault: "TLS",
    }),
);
