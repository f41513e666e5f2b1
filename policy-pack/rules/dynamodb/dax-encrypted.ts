import type { ClusterArgs } from "@pulumi/aws/dax";
import { oneOfCheck, switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const daxEncrypted = rule(
    {
        name: "dynamodb-dax-encrypted",
        description: "Caches of tables are encrypted at rest and speak TLS.",
        severity: "high",
        control: "own-keys",
        remediation: "Set serverSideEncryption.enabled to true and clusterEndpointEncryptionType to TLS.",
        frameworks: { fsbp: ["DynamoDB.3", "DynamoDB.7"], nist: ["SC-8", "SC-28"], pci: ["3.5.1", "4.2.1"] },
        peers: { checkov: ["CKV_AWS_47", "CKV_AWS_239"], cdkNag: ["AwsSolutions-DDB4"] },
        requirements: ["R1", "R2"],
        tags: ["dynamodb", "encryption"],
    },
    switchCheck<ClusterArgs>("aws:dax/cluster:Cluster", "serverSideEncryption.enabled", "on", {
        beside: { clusterEndpointEncryptionType: "TLS" },
    }),
    oneOfCheck<ClusterArgs>("aws:dax/cluster:Cluster", "clusterEndpointEncryptionType", ["TLS"], {
        refused: "NONE",
        beside: { serverSideEncryption: { enabled: true } },
    }),
);
