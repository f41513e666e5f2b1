import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse, isTrue, show, text } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

const isCopy = (instance: object) =>
    isSet(instance, "snapshotIdentifier") || isSet(instance, "restoreToPointInTime") || isLocalReplica(instance);

function isLocalReplica(instance: { readonly replicateSourceDb?: string }): boolean {
    return isSet(instance, "replicateSourceDb") && !text(instance.replicateSourceDb).startsWith("arn:");
}

function storageFault(database: { readonly storageEncrypted?: boolean }, implied: boolean): string | undefined {
    if (!implied && !isTrue(database.storageEncrypted))
        return `storageEncrypted is ${show(database.storageEncrypted)}; set it to true and name a customer managed KMS key`;
    return keyFault(database, "kmsKeyId");
}

export const storageCustomerKey = rule(
    {
        name: "rds-storage-customer-key",
        description: "Databases and their storage are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation:
            "Set storageEncrypted to true and kmsKeyId to a customer managed key; neither can be changed later.",
        frameworks: { fsbp: ["RDS.3", "RDS.27"], cis: ["2.3.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_16", "CKV_AWS_96", "CKV_AWS_327"], cdkNag: ["AwsSolutions-RDS2"] },
        requirements: ["R2"],
        tags: ["rds", "encryption"],
    },
    check<InstanceArgs>("aws:rds/instance:Instance", {
        // A replica in the same Region and a restored instance have the key of their source.
        find: (instance) =>
            isCopy(instance) ? undefined : storageFault(instance, isSet(instance, "replicateSourceDb")),
        compliant: {
            "a key": { storageEncrypted: true, kmsKeyId },
            "a replica beside its source": { replicateSourceDb: "primary" },
            "a replica in another Region": {
                replicateSourceDb: "arn:aws:rds:eu-west-1:111122223333:db:primary",
                kmsKeyId,
            },
        },
        noncompliant: {
            plain: {},
            "off, though a key is named": { storageEncrypted: false, kmsKeyId },
            "the key that AWS manages": { storageEncrypted: true, kmsKeyId: "alias/aws/rds" },
            "no key": { storageEncrypted: true },
            "a replica in another Region, without key": {
                replicateSourceDb: "arn:aws:rds:eu-west-1:111122223333:db:primary",
            },
        },
    }),
    check<ClusterArgs>("aws:rds/cluster:Cluster", {
        // Aurora Serverless v1 is always encrypted.
        find: (cluster) =>
            storageFault(cluster, !isFalse(cluster.storageEncrypted) && cluster.engineMode === "serverless"),
        compliant: {
            "a key, serverless": { engineMode: "serverless", kmsKeyId },
            "a key": { storageEncrypted: true, kmsKeyId },
            "a key, restored": { snapshotIdentifier: "s", storageEncrypted: true, kmsKeyId },
        },
        noncompliant: {
            plain: {},
            "no key": { storageEncrypted: true },
            off: { storageEncrypted: false, kmsKeyId },
            "serverless, no key": { engineMode: "serverless" },
        },
    }),
);
