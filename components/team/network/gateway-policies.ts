import { bucketPurposes } from "../../config/vocabulary";
import { policy, type PolicyDocument, type Statement } from "../../iam/document";
import type { TeamContext } from "../context";
import { awsOwnedBuckets } from "./aws-owned-buckets";
import { ownOnOwn } from "./endpoint-policies";
import type { GatewayService } from "../../network/endpoints";

/** Work with objects. Buckets are configured by the pipeline, which is not inside the network. */
const bucketActions = [
    "s3:ListBucket",
    "s3:ListBucketVersions",
    "s3:ListBucketMultipartUploads",
    "s3:GetBucketLocation",
    "s3:GetEncryptionConfiguration",
] as const;
const objectActions = [
    "s3:GetObject",
    "s3:GetObjectVersion",
    "s3:GetObjectTagging",
    "s3:GetObjectAttributes",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
] as const;

/** The policy of a gateway endpoint: the way to the team's own buckets or tables, and to nobody else's. */
export function gatewayEndpointPolicy(service: GatewayService, context: TeamContext): PolicyDocument {
    return service === "s3" ? s3(context) : dynamodb(context);
}

/**
 * Buckets are named one by one: names are global, so a pattern would match a bucket that a stranger makes tomorrow.
 * Their owner is asked for besides, should a bucket be deleted and its name taken.
 */
function s3(context: TeamContext): PolicyDocument {
    const buckets = bucketPurposes.map((purpose) => context.names.bucketArn(purpose));
    const both = { Effect: "Allow", Principal: "*", Condition: ownOnOwn(context) } as const;
    return policy(
        { ...both, Sid: "OwnCallersOnOwnBuckets", Action: bucketActions, Resource: buckets },
        { ...both, Sid: "OwnCallersOnOwnObjects", Action: objectActions, Resource: buckets.map((arn) => `${arn}/*`) },
        awsOwnedBuckets(context.environment.region, context.team.features).map((owned): Statement => ({
            Sid: owned.purpose,
            Effect: "Allow",
            Principal: "*",
            Action: "s3:GetObject",
            Resource: owned.buckets.map((bucket) => `arn:aws:s3:::${bucket}/*`),
        })),
    );
}

function dynamodb(context: TeamContext): PolicyDocument {
    return policy({
        Sid: "OwnCallersOnOwnTables",
        Effect: "Allow",
        Principal: "*",
        Action: "dynamodb:*",
        Resource: "*",
        Condition: ownOnOwn(context),
    });
}
