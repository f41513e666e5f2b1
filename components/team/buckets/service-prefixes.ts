import type { TeamContext } from "../context";

/** SageMaker's stores that keep what they hold in the artifacts bucket, each with a role and a place of its own. */
export const artifactStores = ["mlflow", "feature-store"] as const;
export type ArtifactStore = (typeof artifactStores)[number];

/** Where a store's objects lie, as S3's URIs have it. The store's name is the prefix. */
export function storeUri({ names }: TeamContext, store: ArtifactStore): string {
    return `s3://${names.bucket("artifacts")}/${store}`;
}

/** The same for policies. */
export function storeObjects({ names }: TeamContext, store: ArtifactStore): string {
    return `${names.bucketArn("artifacts")}/${store}/*`;
}
