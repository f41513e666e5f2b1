import type { ClusterArgs } from "@pulumi/aws/dsql";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const clusterCustomerKey = rule(
    {
        name: "dsql-cluster-customer-key",
        description: "Aurora DSQL clusters are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",

        remediation: "Set kmsEncryptionKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["dsql", "encryption"],
    },
    keyedCheck<ClusterArgs>("aws:dsql/cluster:Cluster", "kmsEncryptionKey"),
);
