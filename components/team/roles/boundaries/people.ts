import { all, viaService } from "../../../iam/conditions";
import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { grantForAwsResource, reading, writing } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import { dataClassRules } from "../../buckets/data-class";
import type { TeamContext } from "../../context";
import { sessionDocument } from "../../records/session-preferences";
import { ownSession, startVolumes } from "../personas/infra-admin";
import { notFromTheRoom, notThroughEntrance, throughEntranceFromElsewhere } from "../places";
import { listBucket, objects, putObject, readConfiguration, readLogs } from "../statements";

/** Services whose calls AWS answers in one region for all, and the trail of those calls. */
const global = ["iam:*", "sts:*", "budgets:*", "s3:ListAllMyBuckets", "cloudtrail:LookupEvents"];

/**
 * The most that any person can ever be given, whatever a later policy allows: no IAM or key administration, no compute,
 * no content of a bucket but records (and input that is not confidential), nothing from outside the room (R20, R24).
 */
export function peopleBoundary(context: TeamContext): PolicyDocument {
    const { names, environment, team } = context;
    const readable = dataClassRules[team.dataClass].developersReadInput
        ? (["records", "input"] as const)
        : ["records" as const];
    const own = { StringEquals: { "aws:ResourceAccount": team.accountId } };
    const notFromARoomTerminal = throughEntranceFromElsewhere(context);
    const allow = (sid: string, rest: Pick<Statement, "Action" | "Resource" | "Condition">): Statement => ({
        Sid: sid,
        Effect: "Allow",
        ...rest,
    });
    const everywhere = (sid: string, rest: Omit<Statement, "Sid" | "Effect">): Statement => ({
        Sid: sid,
        Effect: "Deny",
        Resource: "*",
        ...rest,
    });
    return policy(
        allow("SeeConfiguration", { Action: [...readConfiguration, ...readLogs], Resource: "*" }),
        allow("OperateWithoutSeeing", {
            Action: [
                "servicequotas:RequestServiceQuotaIncrease",
                "backup:StartBackupJob",
                "backup:StopBackupJob",
                "backup:StartRestoreJob",
                "sagemaker:CreatePresignedDomainUrl",
            ],
            Resource: "*",
        }),
        allow("ListBuckets", {
            Action: [...listBucket, "s3:ListBucketVersions"],
            Resource: `arn:aws:s3:::${names.prefix}-*`,
            Condition: own,
        }),
        allow("PutIn", { Action: putObject, Resource: objects(context, "landing", "outbox"), Condition: own }),
        allow("SeeTags", {
            Action: objectActions.readTags,
            Resource: objects(context, "landing", "outbox"),
            Condition: own,
        }),
        allow("Approve", {
            Action: objectActions.approve,
            Resource: objects(context, "outbox"),
            Condition: own,
        }),
        allow("Read", {
            Action: objectActions.read,
            Resource: objects(context, ...readable),
            Condition: own,
        }),
        allow("UseKeysThroughServices", {
            Action: [...new Set([...reading, ...writing])],
            Resource: names.anyKeyArn,
            Condition: viaService(environment.region, "s3", "logs"),
        }),
        allow("HandOnBackupRole", {
            Action: "iam:PassRole",
            Resource: names.roleArn(names.workRole("backup")),
            Condition: { StringEquals: { "iam:PassedToService": "backup.amazonaws.com" } },
        }),
        team.features.includes("hosts") ? hosts(context) : [],
        everywhere("DenyFromElsewhere", { Action: "*", Condition: notFromTheRoom(context) }),
        notFromARoomTerminal && everywhere("DenyFromOtherTerminals", { Action: "*", Condition: notFromARoomTerminal }),
        everywhere("DenyOtherRegions", {
            NotAction: global,
            Condition: { StringNotEquals: { "aws:RequestedRegion": environment.region } },
        }),
        // A presigned URL opens Studio for whoever holds it; each request to an app is judged anew (CreatePresignedDomainUrl,
        // API reference), so the place of the call binds the URL too.
        everywhere("DenyStudioFromElsewhere", {
            Action: "sagemaker:CreatePresigned*",
            Condition: notThroughEntrance(context),
        }),
    );
}

function hosts({ names, environment }: TeamContext): Statement[] {
    const allow = { Effect: "Allow", Resource: names.anyKeyArn } as const;
    return [
        {
            Sid: "OperateHosts",
            Effect: "Allow",
            Action: [
                "ec2:StartInstances",
                "ec2:StopInstances",
                "ec2:RebootInstances",
                "ec2:TerminateInstances",
                "ec2:RunInstances",
                "ec2:CreateTags",
                "ssm:GetParameters",
                "ssm:StartSession",
                "ssm:ResumeSession",
                "ssm:TerminateSession",
            ],
            Resource: "*",
        },
        {
            Sid: "HandOnHostsRole",
            Effect: "Allow",
            Action: "iam:PassRole",
            Resource: names.roleArn(names.workRole("hosts")),
            Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
        },
        { Sid: "EncryptSessions", ...allow, Action: "kms:GenerateDataKey", Condition: ownSession },
        {
            Sid: "AttachHostVolumes",
            ...allow,
            Action: "kms:CreateGrant",
            Condition: all(viaService(environment.region, "ec2"), grantForAwsResource),
        },
        {
            Sid: "EncryptHostVolumes",
            ...allow,
            Action: startVolumes,
            Condition: viaService(environment.region, "ec2"),
        },
        // Port forwarding, SSH and commands leave no record of what was done.
        {
            Sid: "DenyUnrecordedSessions",
            Effect: "Deny",
            Action: "ssm:StartSession",
            NotResource: [names.arn("ec2", "instance/*"), names.arn("ssm", `document/${sessionDocument}`)],
        },
    ];
}
