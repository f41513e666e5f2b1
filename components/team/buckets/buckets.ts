import * as s3 from "@pulumi/aws/s3";
import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { bucketPurposes, type BucketPurpose, type KeyPurpose } from "../../config/vocabulary";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { bucketPolicy } from "./bucket-policies";
import { dataClassRules } from "./data-class";
import { lifecycleRules, lockOf } from "./keeping";
import { PersonalDataSearch } from "./personal-data-search";

export interface BucketsArgs {
    /** Whose buckets, and who reaches them. */
    readonly context: TeamContext;
    /** ARNs of the team's keys. Another key leaves what is already there under the old one. */
    readonly keyArns: Readonly<Record<KeyPurpose, Input<string>>>;
}

/** Session records are not the team's data, and those who read the one need nothing on the other. */
function keyFor(purpose: BucketPurpose): KeyPurpose {
    return purpose === "records" ? "logs" : "data";
}

/**
 * The team's buckets: the way in, the place of work, the way out, and the session records.
 *
 * Guarantees:
 * - every bucket encrypts with its own key under a bucket key and takes no key from the caller
 * - every bucket blocks public access and knows no access control lists
 * - every bucket keeps versions, cannot be emptied by the program and is protected from deletion
 * - evidence is locked: records in compliance mode, landing and outbox in governance mode
 * - data expires as its class and the team say
 * - every bucket has its policy
 * - tag changes in the outbox are told to EventBridge
 * - Macie looks for personal data where the data class asks for it
 */
export class Buckets extends ComponentResource {
    constructor(name: string, args: BucketsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Buckets", name, {}, opts);
        const { context } = args;

        const buckets = bucketPurposes.map((purpose) => this.bucket(`${name}-${purpose}`, purpose, args));
        new s3.BucketNotification(
            `${name}-outbox-events`,
            { bucket: context.names.bucket("outbox"), eventbridge: true },
            { parent: this, dependsOn: buckets },
        );
        if (dataClassRules[context.team.dataClass].macie) {
            new PersonalDataSearch(`${name}-search`, { context }, { parent: this, dependsOn: buckets });
        }
        this.registerOutputs({});
    }

    private bucket(name: string, purpose: BucketPurpose, { context, keyArns }: BucketsArgs): s3.Bucket {
        const lock = lockOf(context, purpose);
        const inside = { parent: this };
        const bucket = new s3.Bucket(
            name,
            { bucket: context.names.bucket(purpose), forceDestroy: false, objectLockEnabled: lock !== undefined },
            { parent: this, protect: true, retainOnDelete: true },
        );
        const of = { bucket: bucket.bucket };

        new s3.BucketOwnershipControls(
            `${name}-owner`,
            { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
            inside,
        );
        new s3.BucketPublicAccessBlock(
            `${name}-not-public`,
            {
                ...of,
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            },
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
                        applyServerSideEncryptionByDefault: {
                            sseAlgorithm: "aws:kms",
                            kmsMasterKeyId: keyArns[keyFor(purpose)],
                        },
                        bucketKeyEnabled: true,
                        blockedEncryptionTypes: ["SSE-C"],
                    },
                ],
            },
            inside,
        );
        const afterVersioning = { parent: this, dependsOn: versioning };
        new s3.BucketLifecycleConfiguration(
            `${name}-lifecycle`,
            { ...of, rules: lifecycleRules(context, purpose) },
            afterVersioning,
        );
        if (lock !== undefined) {
            new s3.BucketObjectLockConfiguration(
                `${name}-lock`,
                { ...of, rule: { defaultRetention: lock } },
                { parent: this, dependsOn: versioning, protect: true, retainOnDelete: true },
            );
        }
        new s3.BucketPolicy(`${name}-policy`, { ...of, policy: toJson(bucketPolicy(context, purpose)) }, inside);
        return bucket;
    }
}
