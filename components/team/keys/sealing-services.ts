import type { Feature } from "../../config/vocabulary";

/**
 * Services that seal the team's data with the data key in the name of whoever calls them, by the feature that brings
 * them. Athena and Feature Store keep their tables in Glue's catalog, which is sealed too.
 */
const servicesOf: Readonly<Partial<Record<Feature, readonly string[]>>> = {
    featureStore: ["sagemaker", "glue"],
    athena: ["glue"],
    glue: ["glue"],
    dynamodb: ["dynamodb"],
    secrets: ["secretsmanager"],
};

export function sealingServices(features: readonly Feature[]): readonly string[] {
    return [...new Set(features.flatMap((feature) => servicesOf[feature] ?? []))];
}

/** What a caller of such a service needs on the key. */
export const sealing = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey"] as const;

/**
 * What a caller needs besides where the service keeps a store of items: on Feature Store's online store (SageMaker API
 * reference, OnlineStoreSecurityConfig) and on tables that are made or restored.
 */
export const reSealing = ["kms:ReEncryptFrom", "kms:ReEncryptTo"] as const;
