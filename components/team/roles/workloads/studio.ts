import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { volumes, writing } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { workArns } from "../../principals";
import {
    buckets,
    grantKey,
    listBucket,
    objects,
    putObject,
    readLogs,
    sageMakerLogs,
    useKey,
    useKeyForBuckets,
    writeLogs,
} from "../statements";
import { workWithData } from "./data";
import { pull, pullShared, push } from "./images";
import { sageMakerActions } from "./sagemaker-actions";

/** What needs the owner's name: spaces and the apps in them. */
export const inOwnSpace = ["CreateApp", "DeleteApp", "CreateSpace", "UpdateSpace", "DeleteSpace"].map(
    (action) => `sagemaker:${action}`,
);

/**
 * What one developer's notebooks may do: everything inside the zone (R24, R32), nothing in another member's space. How jobs must
 * be started is not said here but in the boundary, so that no later Allow voids it.
 */
export function studioPolicy(context: TeamContext, member: string): PolicyDocument {
    const { names, team } = context;
    const own = new Set(inOwnSpace);
    return policy(
        {
            Sid: "Work",
            Effect: "Allow",
            Action: sageMakerActions(team.features).filter((action) => !own.has(action)),
            Resource: "*",
        },
        {
            Sid: "OwnSpaces",
            Effect: "Allow",
            Action: inOwnSpace,
            Resource: [names.arn("sagemaker", "app/*"), names.arn("sagemaker", "space/*")],
            Condition: {
                ArnLike: { "sagemaker:OwnerUserProfileArn": names.userProfileArn(member) },
                StringEquals: { "sagemaker:SpaceSharingType": "Private" },
            },
        },
        workWithData(context),
        { Sid: "PutUpForRelease", Effect: "Allow", Action: putObject, Resource: objects(context, "outbox") },
        { Sid: "SeeOutbox", Effect: "Allow", Action: listBucket, Resource: buckets(context, "outbox") },
        useKeyForBuckets(context, "EncryptForRelease", "data", writing, "outbox"),
        grantKey(context, "AttachSpaces", "notebooks", "sagemaker"),
        useKey(context, "EncryptSpaces", "notebooks", volumes, "sagemaker"),
        pull(context, "training", "inference", "notebook"),
        pullShared(context),
        push(context, "training", "inference"),
        observe(context),
        passWorkRoles(context),
    );
}

/** Logs and metrics of the own work. */
function observe(context: TeamContext): Statement[] {
    return [
        {
            Sid: "Logs",
            Effect: "Allow",
            Action: [...writeLogs, ...readLogs, "logs:DescribeLogStreams"],
            Resource: sageMakerLogs(context),
        },
        { Sid: "LookAround", Effect: "Allow", Action: lookAround, Resource: "*" },
    ];
}

/** Calls that know no resource and return no data. */
export const lookAround = [
    "logs:DescribeLogGroups",
    "cloudwatch:GetMetricData",
    "cloudwatch:GetMetricStatistics",
    "cloudwatch:ListMetrics",
    "cloudwatch:PutMetricData",
];

/** The roles that jobs, endpoints and feature groups work with, and to SageMaker alone; nobody passes his own. */
export function passWorkRoles(context: TeamContext): Statement {
    return {
        Sid: "HandOnWorkRoles",
        Effect: "Allow",
        Action: "iam:PassRole",
        Resource: (["jobs", "inference", "labelling", "feature-store"] as const).flatMap((role) =>
            workArns(context, role),
        ),
        Condition: { StringEquals: { "iam:PassedToService": "sagemaker.amazonaws.com" } },
    };
}
