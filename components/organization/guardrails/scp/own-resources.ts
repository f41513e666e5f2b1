import type { FoundationContext } from "../../../foundation-context";
import { features } from "../../../config/vocabulary";
import { awsOwnedBuckets } from "../../../team/network/aws-owned-buckets";
import { groundTruthFunctions } from "../../../team/roles/workloads/labelling";
import { serviceControl } from "../guard-rail";

/** What is AWS's own and belongs to no organization, by exact name (data perimeter policy examples). */
function ofAws({ environment, teams }: FoundationContext): readonly string[] {
    const used = features.filter((feature) => teams.some(({ team }) => team.features.includes(feature)));
    return [
        ...awsOwnedBuckets(environment.region, used).flatMap(({ buckets }) =>
            buckets.map((bucket) => `arn:aws:s3:::${bucket}/*`),
        ),
        ...[...new Set(teams.flatMap(groundTruthFunctions))].sort(),
        "arn:aws:ssm:*::document/*",
        "arn:aws:ssm:*::parameter/aws/*",
        "arn:aws:bedrock:*::foundation-model/*",
    ];
}

const foreign = { "aws:ResourceOrgID": "o-stranger00", "aws:ResourceAccount": "999999999999" };
/** The key is there only for accounts that belong to an organization, so AWS's own resources lack it. */
const ofNobody = { "aws:ResourceOrgID": undefined };

export const ownResources = serviceControl({
    sid: "OnlyResourcesOfTheOrganization",
    why:
        "Own identities carry data to own resources only: a bucket, key, function or queue of a stranger's would be a way out. The " +
        "network account is left out, since the readers of approved data carry it on from there.",
    control: "data-perimeter",
    requirements: ["R7", "R22", "R27"],
    units: ["teams", "audit"],
    refusal: (context) => ({
        Action: [
            "athena:*",
            "bedrock:Invoke*",
            "codeartifact:*",
            "dynamodb:*",
            // Writing only: images of AWS, which belong to no organization, are read.
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
            "firehose:*",
            "glue:*",
            "kinesis:*",
            "kms:*",
            "lambda:Invoke*",
            "s3:*",
            "sagemaker:*",
            "secretsmanager:*",
            "sns:Publish",
            "sqs:*",
            "ssm:*",
            "states:*",
            "sts:AssumeRole",
        ],
        NotResource: ofAws(context),
        Condition: { StringNotEqualsIfExists: { "aws:ResourceOrgID": context.environment.organization.id } },
    }),
    denies: [
        { who: "studio-ann", does: "s3:PutObject", on: "arn:aws:s3:::strangers-bucket/data", with: foreign },
        { who: "studio-ann", does: "s3:GetObject", on: "arn:aws:s3:::strangers-bucket/tool", with: ofNobody },
        { who: "jobs", does: "kms:Encrypt", on: "arn:aws:kms:ap-northeast-1:999999999999:key/1", with: foreign },
        { who: "studio-ann", does: "sts:AssumeRole", on: "arn:aws:iam::999999999999:role/x", with: foreign },
        {
            who: "jobs",
            does: "lambda:InvokeFunction",
            on: "arn:aws:lambda:ap-northeast-1:999999999999:function:x",
            with: foreign,
        },
        {
            who: "studio-ann",
            does: "ecr:PutImage",
            on: "arn:aws:ecr:ap-northeast-1:999999999999:repository/x",
            with: foreign,
        },
    ],
    permits: ({ names }) => [
        { who: "studio-ann", does: "s3:PutObject" },
        { who: "deployer", does: "kms:CreateKey" },
        {
            who: "hosts",
            does: "s3:GetObject",
            on: "arn:aws:s3:::aws-ssm-ap-northeast-1/agent",
            with: ofNobody,
        },
        {
            who: "studio-ann",
            does: "bedrock:InvokeModel",
            on: "arn:aws:bedrock:ap-northeast-1::foundation-model/some.model",
            with: ofNobody,
        },
        {
            who: "labelling",
            does: "lambda:InvokeFunction",
            on: "arn:aws:lambda:ap-northeast-1:477331159723:function:PRE-BoundingBox",
            with: ofNobody,
        },
        ...["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"].map((does) => ({
            who: "studio-ann",
            does,
            on: "arn:aws:ecr:ap-northeast-1:102112518831:repository/sagemaker-distribution-prod",
            with: ofNobody,
        })),
        {
            who: "studio-ann",
            does: "codeartifact:ReadFromRepository",
            on: names.packageRepositoryArn("pypi"),
        },
    ],
});
