import { viaService } from "../../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../../iam/document";
import { grantForAwsResource } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import { anySharedImageArn, fetchSharedImage } from "../../../packages";
import type { TeamContext } from "../../context";
import { reSealing, sealingServices } from "../../keys/sealing-services";
import { workArns } from "../../principals";
import { ownSession } from "../personas/infra-admin";
import { notFromTheZone, notThroughOwnEndpoints } from "../places";
import { listBucket, putObject, writeLogs } from "../statements";
import { clientSideEncryption } from "../workloads/data";
import { featureCeiling } from "../workloads/features";
import { agentActions } from "../workloads/hosts";
import { seeNetwork } from "../workloads/jobs";
import { groundTruthFunctions } from "../workloads/labelling";
import { sageMakerCeiling } from "../workloads/sagemaker-actions";
import { passWorkRoles } from "../workloads/studio";

/**
 * The most that code in the zone can ever be given, whatever a later policy allows (R5, R24): work in the team's own
 * account, from the zone. IAM, networks and key administration are not in it, nor is what AWS adds tomorrow. What a call
 * must carry stands in the guards, for which a boundary (6,144 characters) has no room.
 */
export function workloadsBoundary(context: TeamContext): PolicyDocument {
    const { names, environment, team } = context;
    const { features } = team;
    const hosts = features.includes("hosts");
    const keys = { Effect: "Allow", Resource: names.anyKeyArn } as const;
    return policy(
        {
            Sid: "Work",
            Effect: "Allow",
            Action: [
                ...sageMakerCeiling(features),
                ...new Set<string>([...listBucket, ...putObject]),
                "s3:ListBucketVersions",
                ...objectActions.read,
                "s3:DeleteObject",
                ...writeLogs,
                "logs:FilterLogEvents",
                "logs:Get*",
                "logs:StartQuery",
                "logs:StopQuery",
                "logs:Describe*",
                "cloudwatch:GetMetric*",
                "cloudwatch:ListMetrics",
                "cloudwatch:PutMetricData",
                "ecr:*Image",
                "ecr:*Images",
                "ecr:*Layer*",
                "ecr:DescribeImageScanFindings",
                "ecr:GetAuthorizationToken",
                ...seeNetwork,
                "ec2:CreateNetworkInterface*",
                "ec2:DeleteNetworkInterface*",
                ...featureCeiling(context),
                ...(features.includes("inference") ? ["logs:CreateLogGroup"] : []),
                ...(hosts ? [...agentActions, "s3:GetEncryptionConfiguration"] : []),
            ],
            Resource: "*",
        },
        passWorkRoles(context),
        fetchSharedImages(context),
        {
            Sid: "UseKeysThroughServices",
            ...keys,
            Action: [
                "kms:Decrypt",
                "kms:Encrypt",
                "kms:GenerateDataKey*",
                ...(features.includes("featureStore") ? reSealing : []),
            ],
            Condition: viaService(environment.region, ...new Set(["s3", "sagemaker", ...sealingServices(features)])),
        },
        { Sid: "AttachVolumes", ...keys, Action: "kms:CreateGrant", Condition: grantForAwsResource },
        { Sid: "DescribeKeys", ...keys, Action: "kms:DescribeKey" },
        clientSideEncryption(context),
        hosts ? { Sid: "OpenChannels", ...keys, Action: "kms:Decrypt", Condition: ownSession } : undefined,
        features.includes("labelling") ? prepareAndMerge(context) : [],
        fromElsewhere(context),
        toElsewhere(context),
    );
}

/** The first pull of a public image makes its repository, in the network account only. */
function fetchSharedImages({ environment }: TeamContext): Statement[] {
    return environment.dmz.imageSources.length === 0
        ? []
        : [
              {
                  Sid: "FetchSharedImages",
                  Effect: "Allow",
                  Action: fetchSharedImage,
                  Resource: anySharedImageArn(environment),
              },
          ];
}

/** Pulling and fetching as short patterns, since a boundary has little room; nothing that pushes is among them. */
const fromShared = [
    "ecr:BatchCheck*",
    "ecr:BatchGetImage",
    "ecr:BatchImport*",
    "ecr:CreateRepository",
    "ecr:GetDownload*",
];

function prepareAndMerge(context: TeamContext): Statement[] {
    const functions = groundTruthFunctions(context);
    return functions.length === 0
        ? []
        : [{ Sid: "PrepareAndMerge", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functions }];
}

/** A stolen credential is no use outside the zone. */
function fromElsewhere(context: TeamContext): Statement[] {
    return [
        // Ground Truth reads what it shows from its own network, and labellers by presigned URL: bucket policies bind those.
        denial("DenyObjectsFromElsewhere", "s3:*", {
            ...notThroughOwnEndpoints(context),
            ...exceptRoles(context, "labelling"),
        }),
        // SageMaker itself calls with the roles of jobs (pipelines, AutoML, schedules) and is in no VPC of ours.
        denial("DenySageMakerFromElsewhere", "sagemaker:*", {
            ...notFromTheZone(context),
            ...exceptRoles(context, "jobs", "inference", "labelling"),
        }),
        // Not here: writing logs and metrics, pulling images, placing interfaces. SageMaker does those for apps and jobs.
        denial(
            "DenyServicesFromElsewhere",
            [
                "athena:*",
                "bedrock:*",
                "codeartifact:*",
                "dynamodb:*",
                "glue:*",
                "sagemaker-mlflow:*",
                "secretsmanager:*",
                "logs:Get*",
                "logs:FilterLogEvents",
                "logs:StartQuery",
                "ecr:PutImage",
                // What answers with data; SageMaker itself asks for it with no role of ours.
                "sagemaker:*Record",
                "sagemaker:InvokeEndpoint*",
            ],
            notFromTheZone(context),
        ),
    ];
}

/** Nothing is carried to another account or region. */
function toElsewhere(context: TeamContext): Statement[] {
    const { environment, team } = context;
    const images = environment.dmz.imageSources.length === 0 ? [] : fromShared;
    const shares = [
        ...(team.features.includes("packages") ? ["codeartifact:*"] : []),
        ...(images.length === 0 ? [] : ["ecr:*"]),
    ];
    return [
        // Packages and public images are in the network account; models are AWS's, and so are the functions that prepare labelling: the roles
        // name both by ARN.
        {
            Sid: "DenyOtherAccounts",
            Effect: "Deny",
            NotAction: ["codeartifact:*", "bedrock:*", "lambda:InvokeFunction", ...images],
            Resource: "*",
            Condition: { StringNotEqualsIfExists: { "aws:ResourceAccount": team.accountId } },
        },
        ...(shares.length === 0
            ? []
            : [
                  denial("DenyOthersShares", shares, {
                      StringNotEqualsIfExists: {
                          "aws:ResourceAccount": [team.accountId, environment.organization.networkAccountId],
                      },
                  }),
              ]),
        // Passing a role is no call to a region.
        {
            Sid: "DenyOtherRegions",
            Effect: "Deny",
            NotAction: "iam:PassRole",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": environment.region } },
        },
    ];
}

function denial(sid: string, action: string | readonly string[], condition: Condition): Statement {
    return { Sid: sid, Effect: "Deny", Action: action, Resource: "*", Condition: condition };
}

/** The statement does not concern these roles. */
function exceptRoles(context: TeamContext, ...roles: readonly ("jobs" | "inference" | "labelling")[]): Condition {
    const arns = roles.flatMap((role) => workArns(context, role));
    return arns.length === 0 ? {} : { ArnNotEquals: { "aws:PrincipalArn": arns } };
}
