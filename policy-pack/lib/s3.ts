import { list, only } from "./values";

/** How a bucket is encrypted by default, in whatever form it is written. */
export interface DefaultEncryption {
    readonly source: object;
    readonly sseAlgorithm?: string | undefined;
    readonly bucketKeyEnabled?: boolean | undefined;
}

interface EncryptionRule {
    readonly applyServerSideEncryptionByDefault?: { readonly sseAlgorithm?: string };
    readonly applyServerSideEncryptionByDefaults?: readonly { readonly sseAlgorithm?: string }[];
    readonly bucketKeyEnabled?: boolean;
}

interface Encryption {
    readonly rule?: EncryptionRule;
    readonly rules?: readonly EncryptionRule[];
}

/** The rules of an encryption configuration: companion, or inline in old buckets (`rule`) and BucketV2 (a list). */
export function defaultEncryptions(configuration: Encryption | readonly Encryption[] | undefined): DefaultEncryption[] {
    return list<Encryption>(configuration)
        .flatMap((one) => [...list(one.rules), ...list(one.rule)])
        .map((rule) => {
            const source =
                only(rule.applyServerSideEncryptionByDefault) ?? only(rule.applyServerSideEncryptionByDefaults);
            return {
                source: source ?? {},
                sseAlgorithm: source?.sseAlgorithm,
                bucketKeyEnabled: rule.bucketKeyEnabled,
            };
        });
}

/** BucketV2 of @pulumi/aws 5 and 6 spells some inline blocks in the plural. */
export interface OldBucket {
    readonly serverSideEncryptionConfigurations?: readonly Encryption[];
    readonly versionings?: readonly { readonly enabled?: boolean }[];
    readonly lifecycleRules?: readonly object[];
}

/** The inline encryption of a bucket, new or old. */
export function inlineEncryption(bucket: { readonly serverSideEncryptionConfiguration?: Encryption } & OldBucket) {
    return defaultEncryptions([
        ...list(bucket.serverSideEncryptionConfiguration),
        ...list(bucket.serverSideEncryptionConfigurations),
    ]);
}
