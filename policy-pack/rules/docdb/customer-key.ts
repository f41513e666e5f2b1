import type { ClusterArgs } from "@pulumi/aws/docdb";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const customerKey = rule(
    {
        name: "docdb-customer-key",
        description: "Document databases are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set storageEncrypted to true and kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["DocumentDB.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_74", "CKV_AWS_182"] },
        requirements: ["R2"],
        tags: ["docdb", "encryption"],
    },
    check<ClusterArgs>("aws:docdb/cluster:Cluster", {
        find: (cluster) =>
            isTrue(cluster.storageEncrypted)
                ? keyFault(cluster, "kmsKeyId")
                : `storageEncrypted is ${show(cluster.storageEncrypted)}; set it to true and name a customer managed KMS key`,
        asksForPresence: true,
        compliant: {
            "a key": { storageEncrypted: true, kmsKeyId },
            "a key, protected": { deletionProtection: true, storageEncrypted: true, kmsKeyId },
        },
        noncompliant: { plain: {}, off: { storageEncrypted: false, kmsKeyId }, "no key": { storageEncrypted: true } },
    }),
);
