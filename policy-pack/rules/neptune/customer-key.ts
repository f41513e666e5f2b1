import type { ClusterArgs } from "@pulumi/aws/neptune";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const customerKey = rule(
    {
        name: "neptune-customer-key",
        description: "Graph databases are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set storageEncrypted to true and kmsKeyArn to a customer managed key.",
        frameworks: { fsbp: ["Neptune.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_44"] },
        requirements: ["R2"],
        tags: ["neptune", "encryption"],
    },
    check<ClusterArgs>("aws:neptune/cluster:Cluster", {
        find: (cluster) =>
            isTrue(cluster.storageEncrypted)
                ? keyFault(cluster, "kmsKeyArn")
                : `storageEncrypted is ${show(cluster.storageEncrypted)}; set it to true and name a customer managed KMS key`,
        asksForPresence: true,
        compliant: {
            "a key": { storageEncrypted: true, kmsKeyArn },
            "a key, protected": { deletionProtection: true, storageEncrypted: true, kmsKeyArn },
        },
        noncompliant: { plain: {}, off: { storageEncrypted: false, kmsKeyArn }, "no key": { storageEncrypted: true } },
    }),
);
