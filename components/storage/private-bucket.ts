import * as s3 from "@pulumi/aws/s3";
import type { Input, Resource } from "@pulumi/pulumi";
import { toJson, type PolicyDocument } from "../iam/document";
import { lifecycleRules, type Keeping, type Lock } from "./keeping";

export interface PrivateBucketArgs {
    /** The bucket's name, which is global. */
    readonly bucket: string;
    /** The key that encrypts what comes in. Another key leaves what is already there under the old one. */
    readonly keyArn: Input<string>;
    readonly policy: PolicyDocument;
    readonly keeping: Keeping;
    /**
     * How long objects cannot be deleted. Cannot be taken off a bucket that has it.
     * @default objects can be deleted by whomever the policy lets
     */
    readonly lock?: Lock;
}

/** A bucket as all of Kura's are: private, encrypted with a customer managed key, with versions, never emptied. */
export function privateBucket(name: string, args: PrivateBucketArgs, parent: Resource): s3.Bucket {
    const { keyArn, lock } = args;
    const inside = { parent };
    const bucket = new s3.Bucket(
        name,
        { bucket: args.bucket, forceDestroy: false, objectLockEnabled: lock !== undefined },
        { parent, protect: true, retainOnDelete: true },
    );
    const of = { bucket: bucket.bucket };

    new s3.BucketOwnershipControls(
        `${name}-owner`,
        { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
        inside,
    );
    new s3.BucketPublicAccessBlock(
        `${name}-not-public`,
        { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
        inside,
    );
    const versioning = new s3.BucketVersioning(
        `${name}-versions`,
        { ...of, versioningConfiguration: { status: "Enabled" } },
        inside,
    );
    new s3.BucketServerSideEncryptionConfiguration(
        `${name}-encryption`,
        {
            ...of,
            rules: [
                {
                    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
                    bucketKeyEnabled: true,
                    blockedEncryptionTypes: ["SSE-C"],
                },
            ],
        },
        inside,
    );
    const afterVersioning = { parent, dependsOn: versioning };
    new s3.BucketLifecycleConfiguration(
        `${name}-lifecycle`,
        { ...of, rules: lifecycleRules(args.keeping) },
        afterVersioning,
    );
    if (lock !== undefined) {
        new s3.BucketObjectLockConfiguration(
            `${name}-lock`,
            { ...of, rule: { defaultRetention: lock } },
            { ...afterVersioning, protect: true, retainOnDelete: true },
        );
    }
    new s3.BucketPolicy(`${name}-policy`, { ...of, policy: toJson(args.policy) }, inside);
    return bucket;
}
