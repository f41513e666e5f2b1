import type { ClusterArgs } from "@pulumi/aws/msk";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const clusterCustomerKey = rule(
    {
        name: "msk-cluster-customer-key",
        description: "Kafka clusters are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionInfo.encryptionAtRestKmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_81"] },
        requirements: ["R2"],
        tags: ["msk", "encryption"],
    },
    keyedCheck<ClusterArgs>("aws:msk/cluster:Cluster", "encryptionInfo.encryptionAtRestKmsKeyArn"),
);
