import type { FeatureGroupArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";
const offline = { offlineStoreConfig: { s3StorageConfig: { s3Uri: "s3://features", kmsKeyId } } };
const stores = { onlineStoreConfig: "securityConfig", offlineStoreConfig: "s3StorageConfig" };

export const featureGroupKeyed = rule(
    {
        name: "sagemaker-feature-group-keyed",
        description: "The online and the offline store of feature groups are encrypted with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set onlineStoreConfig.securityConfig.kmsKeyId and offlineStoreConfig.s3StorageConfig.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    check<FeatureGroupArgs>("aws:sagemaker/featureGroup:FeatureGroup", {
        find: (group) =>
            apartFor(Object.entries(stores), ([store, path]) => {
                const faults = isSet(group, store) ? keyFaults(group, `${store}.${path}.kmsKeyId`) : [];
                // An online store that is declared but switched off holds nothing.
                const off = faults.length > 0 && blocksAt(group, [store, "enableOnlineStore"]).some(isFalse);
                return off ? [] : faults;
            }),
        asksForPresence: true,
        compliant: {
            "the offline store": offline,
            both: { ...offline, onlineStoreConfig: { enableOnlineStore: true, securityConfig: { kmsKeyId } } },
            "an online store that is off": { ...offline, onlineStoreConfig: { enableOnlineStore: false } },
        },
        noncompliant: {
            "no key offline": { offlineStoreConfig: { s3StorageConfig: { s3Uri: "s3://features" } } },
            "no key online": { ...offline, onlineStoreConfig: { enableOnlineStore: true } },
            "an empty security block": { onlineStoreConfig: { enableOnlineStore: true, securityConfig: {} } },
            "AWS's key online": {
                onlineStoreConfig: { enableOnlineStore: true, securityConfig: { kmsKeyId: "alias/aws/dynamodb" } },
            },
        },
    }),
);
