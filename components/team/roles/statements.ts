import type { BucketPurpose, KeyPurpose } from "../../config/vocabulary";
import { all, keyBehindAlias, viaService } from "../../iam/conditions";
import type { Statement } from "../../iam/document";
import { grantForAwsResource } from "../../iam/key-use";
import { objectActions } from "../buckets/access";
import type { TeamContext } from "../context";
import { forBuckets } from "../keys/key-use";

/** Building blocks that several roles share. All of them allow; what is never allowed stands in the boundaries. */

/** Configuration, never content: who may do what, and whether the guards are on. */
export const readConfiguration = [
    "access-analyzer:Get*",
    "access-analyzer:List*",
    "backup:Describe*",
    "backup:Get*",
    "backup:List*",
    "budgets:ViewBudget",
    "cloudtrail:Describe*",
    "cloudtrail:Get*",
    "cloudtrail:List*",
    "cloudtrail:LookupEvents",
    "cloudwatch:Describe*",
    "cloudwatch:Get*",
    "cloudwatch:List*",
    "config:Describe*",
    "config:Get*",
    "config:List*",
    "ec2:Describe*",
    "ecr:Describe*",
    "ecr:GetLifecyclePolicy",
    "ecr:GetRepositoryPolicy",
    "ecr:ListImages",
    "events:Describe*",
    "events:List*",
    "guardduty:Get*",
    "guardduty:List*",
    "iam:Get*",
    "iam:List*",
    "kms:Describe*",
    "kms:GetKeyPolicy",
    "kms:GetKeyRotationStatus",
    "kms:List*",
    "logs:Describe*",
    "macie2:Get*",
    "macie2:List*",
    "route53resolver:Get*",
    "route53resolver:List*",
    "s3:GetAccountPublicAccessBlock",
    "s3:GetBucket*",
    "s3:GetEncryptionConfiguration",
    "s3:GetLifecycleConfiguration",
    "s3:ListAllMyBuckets",
    "sagemaker:Describe*",
    "sagemaker:List*",
    "securityhub:Get*",
    "securityhub:List*",
    "servicequotas:Get*",
    "servicequotas:List*",
    "sns:Get*",
    "sns:List*",
    "ssm:Describe*",
    "ssm:GetDocument",
    "ssm:List*",
    "states:Describe*",
    "states:List*",
    "tag:Get*",
] as const;

/** Reading logs; `logs:StartQuery` (Insights) counts, because it returns the events. */
export const readLogs = [
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetLogRecord",
    "logs:GetQueryResults",
    "logs:StartQuery",
    "logs:StopQuery",
] as const;

export function objects({ names }: TeamContext, ...purposes: readonly BucketPurpose[]): string[] {
    return purposes.map((purpose) => `${names.bucketArn(purpose)}/*`);
}

export function buckets({ names }: TeamContext, ...purposes: readonly BucketPurpose[]): string[] {
    return purposes.map((purpose) => names.bucketArn(purpose));
}

export const listBucket = ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"] as const;

/** Multipart uploads are several calls; tags on the object would need `s3:PutObjectTagging`, which is not here. */
export const putObject = objectActions.write;

/** One key, through these services only. Which alias points to which key, the deployer alone decides. */
export function useKey(
    { names, environment }: TeamContext,
    sid: string,
    purpose: KeyPurpose,
    actions: readonly string[],
    ...services: readonly string[]
): Statement {
    return {
        Sid: sid,
        Effect: "Allow",
        Action: actions,
        Resource: names.anyKeyArn,
        Condition: all(keyBehindAlias(names.keyAlias(purpose)), viaService(environment.region, ...services)),
    };
}

/** The same through S3, for objects of these buckets only. */
export function useKeyForBuckets(
    context: TeamContext,
    sid: string,
    key: KeyPurpose,
    actions: readonly string[],
    ...purposes: readonly BucketPurpose[]
): Statement {
    const statement = useKey(context, sid, key, actions, "s3");
    return { ...statement, Condition: all(statement.Condition ?? {}, forBuckets(context, ...purposes)) };
}

/** EC2 attaches encrypted volumes under a grant that the service asks for in the caller's name. */
export function grantKey(
    context: TeamContext,
    sid: string,
    purpose: KeyPurpose,
    ...services: readonly string[]
): Statement {
    const statement = useKey(context, sid, purpose, ["kms:CreateGrant"], ...services);
    return { ...statement, Condition: all(statement.Condition ?? {}, grantForAwsResource) };
}

/** AWS's own log groups for SageMaker; Kura makes them beforehand, with key and retention, so none may be made on the fly. */
export function sageMakerLogs({ names }: Pick<TeamContext, "names">): string[] {
    return [names.arn("logs", "log-group:/aws/sagemaker/*")];
}

export const writeLogs = ["logs:CreateLogStream", "logs:PutLogEvents"] as const;
