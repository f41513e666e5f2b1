import type { FeatureGroupArgs } from "@pulumi/aws/sagemaker";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse, only } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";
const offline = { offlineStoreConfig: { s3StorageConfig: { s3Uri: "s3://features", kmsKeyId } } };

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
        find: (group) => {
            const stores: string[] = [];
            // An online store that is declared but switched off holds nothing.
            if (isSet(group, "onlineStoreConfig") && !isFalse(only(group.onlineStoreConfig)?.enableOnlineStore)) {
                stores.push("onlineStoreConfig.securityConfig.kmsKeyId");
            }
            if (isSet(group, "offlineStoreConfig")) stores.push("offlineStoreConfig.s3StorageConfig.kmsKeyId");
            return stores.flatMap((path) => keyFaults(group, path));
        },
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
