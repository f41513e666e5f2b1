import type { ClusterArgs } from "@pulumi/aws/emr";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const clusterLogsCustomerKey = rule(
    {
        name: "emr-cluster-logs-customer-key",
        description: "Logs of clusters are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set logEncryptionKmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["emr", "encryption"],
    },
    keyedCheck<ClusterArgs>("aws:emr/cluster:Cluster", "logEncryptionKmsKeyId"),
);
