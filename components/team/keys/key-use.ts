import type { BucketPurpose } from "../../config/vocabulary";
import type { Condition } from "../../iam/document";
import { forBucketArns } from "../../iam/key-use";
import type { TeamContext } from "../context";

/** Use by S3 for these buckets of the team only. */
export function forBuckets({ names }: TeamContext, ...buckets: readonly BucketPurpose[]): Condition {
    return forBucketArns(...buckets.map((bucket) => names.bucketArn(bucket)));
}
