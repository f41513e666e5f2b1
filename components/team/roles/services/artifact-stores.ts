import { policy, type PolicyDocument } from "../../../iam/document";
import { writing } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import { storeObjects } from "../../buckets/service-prefixes";
import type { TeamContext } from "../../context";
import { useKeyForBuckets } from "../statements";

/**
 * The tracking server keeps models and metrics of runs (SageMaker developer guide, MLflow IAM). It runs in a network of
 * SageMaker's, so it has a role of its own that sees nothing but its own corner.
 */
export function mlflowPolicy(context: TeamContext): PolicyDocument {
    const bucket = context.names.bucketArn("artifacts");
    return policy(
        {
            Sid: "ListRuns",
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: bucket,
            Condition: { StringLike: { "s3:prefix": ["mlflow", "mlflow/*"] } },
        },
        {
            Sid: "KeepRuns",
            Effect: "Allow",
            Action: ["s3:GetObject", ...objectActions.write],
            Resource: storeObjects(context, "mlflow"),
        },
        useKeyForBuckets(context, "EncryptRuns", "data", writing, "artifacts"),
    );
}

/**
 * Feature Store writes the offline store and reads nothing back (SageMaker developer guide, offline store). It sets the
 * one access control list that a bucket without lists accepts, the owner's.
 */
export function featureStorePolicy(context: TeamContext): PolicyDocument {
    const features = storeObjects(context, "feature-store");
    return policy(
        {
            Sid: "SeeOwner",
            Effect: "Allow",
            Action: ["s3:GetBucketAcl", "s3:GetBucketLocation"],
            Resource: context.names.bucketArn("artifacts"),
        },
        {
            Sid: "KeepFeatures",
            Effect: "Allow",
            Action: [...objectActions.write, ...objectActions.nameOwner],
            Resource: features,
        },
        useKeyForBuckets(context, "EncryptFeatures", "data", writing, "artifacts"),
    );
}
