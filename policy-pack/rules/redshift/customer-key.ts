import type { ClusterArgs, IntegrationArgs, SnapshotCopyArgs, SnapshotCopyGrantArgs } from "@pulumi/aws/redshift";
import type { NamespaceArgs } from "@pulumi/aws/redshiftserverless";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse, show } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const customerKey = rule(
    {
        name: "redshift-customer-key",
        description: "Warehouses, their copies and their integrations are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true and kmsKeyId to a customer managed key.",
        frameworks: { fsbp: ["Redshift.10", "RedshiftServerless.4"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_64", "CKV_AWS_142", "CKV_AWS_282"], cdkNag: ["AwsSolutions-RS6"] },
        requirements: ["R2"],
        tags: ["redshift", "encryption"],
    },
    check<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: (cluster) =>
            isFalse(cluster.encrypted)
                ? `encrypted is ${show(cluster.encrypted)}; set it to true`
                : keyFault(cluster, "kmsKeyId"),
        asksForPresence: true,
        compliant: { "a key": { encrypted: "true", kmsKeyId }, "a key, encrypted by default": { kmsKeyId } },
        noncompliant: {
            "no key": { encrypted: "true" },
            plain: {},
            "off, though a key is named": { encrypted: "false", kmsKeyId },
            "AWS's": { encrypted: "true", kmsKeyId: "alias/aws/redshift" },
        },
    }),
    keyedCheck<NamespaceArgs>("aws:redshiftserverless/namespace:Namespace", "kmsKeyId"),
    keyedCheck<SnapshotCopyGrantArgs>("aws:redshift/snapshotCopyGrant:SnapshotCopyGrant", "kmsKeyId"),
    keyedCheck<IntegrationArgs>("aws:redshift/integration:Integration", "kmsKeyId"),
    // The grant names the key of the other Region.
    check<SnapshotCopyArgs>("aws:redshift/snapshotCopy:SnapshotCopy", {
        find: (copy) =>
            isSet(copy, "snapshotCopyGrantName")
                ? undefined
                : "snapshotCopyGrantName is unset, so that no customer managed KMS key encrypts the copies; name a SnapshotCopyGrant",
        asksForPresence: true,
        compliant: {
            "a grant": { destinationRegion: "eu-west-1", snapshotCopyGrantName: "far" },
            "a grant, and a time": { snapshotCopyGrantName: "far", retentionPeriod: 35 },
        },
        noncompliant: { "no grant": { destinationRegion: "eu-west-1" }, "an empty one": { snapshotCopyGrantName: "" } },
    }),
);
