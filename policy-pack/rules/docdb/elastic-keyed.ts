import type { ElasticClusterArgs, GlobalClusterArgs } from "@pulumi/aws/docdb";
import { keyedCheck } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isSet } from "../../lib/unknown";

export const elasticKeyed = rule(
    {
        name: "docdb-elastic-customer-key",
        description:
            "Elastic document databases and global ones are encrypted, the elastic under a customer managed key.",
        severity: "high",
        remediation:
            "Set kmsKeyId of the elastic cluster to a customer managed key, and storageEncrypted of the global one to true.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_292"] },
        requirements: ["R2"],
        tags: ["docdb", "encryption"],
    },
    keyedCheck<ElasticClusterArgs>("aws:docdb/elasticCluster:ElasticCluster", "kmsKeyId"),
    check<GlobalClusterArgs>(
        [
            "aws:docdb/globalCluster:GlobalCluster",
            "aws:neptune/globalCluster:GlobalCluster",
            "aws:rds/globalCluster:GlobalCluster",
        ],
        {
            find: (cluster) =>
                // One that is made of a cluster has that one's encryption.
                isSet(cluster, "sourceDbClusterIdentifier")
                    ? undefined
                    : mustBeOn(cluster.storageEncrypted, "storageEncrypted"),
            compliant: {
                encrypted: { storageEncrypted: true },
                "of a cluster": { sourceDbClusterIdentifier: "arn:aws:rds:eu-west-1:111122223333:cluster:c" },
            },
            noncompliant: { unset: {}, off: { storageEncrypted: false } },
        },
    ),
);
