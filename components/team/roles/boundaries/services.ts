import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { grantForAwsResource } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import { artifactStores, storeObjects, type ArtifactStore } from "../../buckets/service-prefixes";
import type { TeamContext } from "../../context";
import { reSealing, sealing } from "../../keys/sealing-services";
import { workArns } from "../../principals";
import { restoreTables } from "../services/backup";
import { makeTables } from "../services/tables";
import { objects } from "../statements";
import { pullImages, pushImages, lookAtImages } from "../workloads/images";

/**
 * The most that a role of one service can ever be given, whatever a later policy allows: no IAM, no compute, no content
 * but what comes in and how it is passed on, and all of it in this account and region.
 */
export function servicesBoundary(context: TeamContext): PolicyDocument {
    const { names, environment, team } = context;
    const allow = (sid: string, actions: readonly string[], resources: readonly string[] = ["*"]): Statement => ({
        Sid: sid,
        Effect: "Allow",
        Action: actions,
        Resource: resources,
    });
    return policy(
        allow("Serve", [
            "backup:DescribeBackupVault",
            "dynamodb:DescribeTable",
            "dynamodb:ListTagsOfResource",
            "dynamodb:StartAwsBackupJob",
            "ec2:CreateSnapshot*",
            "ec2:CreateTags",
            "ec2:DeleteSnapshot",
            "ec2:Describe*",
            "ecr:GetAuthorizationToken",
            ...pullImages,
            ...pushImages,
            ...lookAtImages,
            "elasticfilesystem:Backup",
            "elasticfilesystem:Describe*",
            "elasticfilesystem:Restore",
            "events:*Rule",
            "events:*Targets",
            "events:ListTargetsByRule",
            "events:PutEvents",
            "logs:CreateLogStream",
            "logs:Describe*",
            "logs:*LogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutLogEvents",
            "logs:PutResourcePolicy",
            "sns:Publish",
            "tag:GetResources",
        ]),
        allow("StartCopy", ["states:StartExecution"], [names.stateMachineArn]),
        allow("ReadLanding", [...objectActions.read, ...objectActions.readTags], objects(context, "landing")),
        allow("TagLanding", objectActions.tag, objects(context, "landing")),
        allow("WriteInput", objectActions.write, objects(context, "landing", "input")),
        ...stores(context).map((store) =>
            allow(
                store === "mlflow" ? "KeepRuns" : "KeepFeatures",
                ["s3:GetObject", ...objectActions.write, ...objectActions.nameOwner],
                [storeObjects(context, store)],
            ),
        ),
        ...(stores(context).length === 0
            ? []
            : [
                  allow(
                      "SeeArtifacts",
                      ["s3:ListBucket", "s3:GetBucketAcl", "s3:GetBucketLocation"],
                      [names.bucketArn("artifacts")],
                  ),
              ]),
        allow(
            "ListenToLanding",
            ["s3:GetBucketNotification", "s3:PutBucketNotification", "s3:ListBucket"],
            [names.bucketArn("landing")],
        ),
        allow(
            "UseKeys",
            [
                ...new Set<string>([...sealing, "kms:GenerateDataKeyWithoutPlaintext"]),
                ...(team.features.includes("dynamodb") ? reSealing : []),
            ],
            [names.anyKeyArn],
        ),
        ...(team.features.includes("dynamodb")
            ? [allow("KeepTables", [...restoreTables, ...makeTables], [names.anyTableArn])]
            : []),
        allow("SeeKeys", ["kms:DescribeKey"], [names.anyKeyArn]),
        { ...allow("CopyVolumes", ["kms:CreateGrant"], [names.anyKeyArn]), Condition: grantForAwsResource },
        {
            Sid: "DenyOtherAccounts",
            Effect: "Deny",
            Action: "*",
            Resource: "*",
            Condition: { StringNotEqualsIfExists: { "aws:ResourceAccount": team.accountId } },
        },
        {
            Sid: "DenyOtherRegions",
            Effect: "Deny",
            Action: "*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": environment.region } },
        },
    );
}

/** The stores that the team has. */
function stores(context: TeamContext): readonly ArtifactStore[] {
    return artifactStores.filter((store) => workArns(context, store).length > 0);
}
