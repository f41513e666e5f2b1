import type { s3 } from "@pulumi/aws/types/input";

type LifecycleRule = s3.BucketLifecycleConfigurationRule;

/** Object Lock's default for what comes into a bucket. */
export interface Lock {
    readonly mode: "COMPLIANCE" | "GOVERNANCE";
    readonly days: number;
}

/** Days after which an object is gone from sight and days that its versions are kept after that. */
export interface Keeping {
    readonly currentDays?: number;
    readonly noncurrentDays: number;
    /** Whether old versions lie in cheap storage. */
    readonly cold?: boolean;
}

/** Parts of an upload that was never finished cost money and are seen nowhere. */
const unfinishedDays = 3;
/** From when on evidence, which is hardly ever read, lies in cheap storage. */
const coldDays = 30;

/** The lifecycle rules of a bucket. A locked version outlives its rule and goes when the lock ends. */
export function lifecycleRules(keeping: Keeping): LifecycleRule[] {
    const rule = (id: string, what: Omit<LifecycleRule, "id" | "status">): LifecycleRule => ({
        id,
        status: "Enabled",
        filter: {},
        ...what,
    });
    const transitions = [{ noncurrentDays: coldDays, storageClass: "GLACIER_IR" }];
    return [
        rule("unfinished-uploads", { abortIncompleteMultipartUpload: { daysAfterInitiation: unfinishedDays } }),
        rule("old-versions", {
            noncurrentVersionExpiration: { noncurrentDays: keeping.noncurrentDays },
            ...(keeping.cold === true ? { noncurrentVersionTransitions: transitions } : {}),
        }),
        rule("lone-delete-markers", { expiration: { expiredObjectDeleteMarker: true } }),
        ...(keeping.currentDays === undefined ? [] : [rule("expiry", { expiration: { days: keeping.currentDays } })]),
    ];
}
