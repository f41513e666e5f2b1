import { all, keyBehindAlias } from "../../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../../iam/document";
import type { TeamContext } from "../../context";
import { sessionDocument } from "../../records/session-preferences";
import { grantKey, readConfiguration, readLogs, useKey } from "../statements";

/** Session Manager binds the channel's data key to the session (Systems Manager user guide, KMS session encryption). */
export const ownSession: Condition = { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } };

/** For an encrypted disk EC2 asks in the caller's name for a data key, which nobody gets to see (EC2 user guide, EBS encryption). */
export const startVolumes = ["kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"] as const;

/** What an administrator does to a host. Nothing here reaches into the machine or its disk. */
const operateHosts = ["ec2:StartInstances", "ec2:StopInstances", "ec2:RebootInstances", "ec2:TerminateInstances"];

/**
 * Operates the account without seeing what is in it (R24): configuration, the network's logs, quotas, backups, hosts.
 * No shell into notebooks or jobs, no log of theirs, no bucket's content, no role but those of hosts and backup.
 */
export function infraAdminPolicy(context: TeamContext): PolicyDocument {
    const { names, team } = context;
    return policy(
        { Sid: "SeeConfiguration", Effect: "Allow", Action: readConfiguration, Resource: "*" },
        {
            Sid: "ReadNetworkLogs",
            Effect: "Allow",
            Action: readLogs,
            Resource: ["flow", "dns"].flatMap((subject) => [
                names.logGroupArn(subject),
                `${names.logGroupArn(subject)}:*`,
            ]),
        },
        { Sid: "AskForQuotas", Effect: "Allow", Action: "servicequotas:RequestServiceQuotaIncrease", Resource: "*" },
        {
            Sid: "StartBackups",
            Effect: "Allow",
            Action: ["backup:StartBackupJob", "backup:StopBackupJob", "backup:StartRestoreJob"],
            Resource: "*",
        },
        {
            Sid: "HandBackupRoleToBackup",
            Effect: "Allow",
            Action: "iam:PassRole",
            Resource: names.roleArn(names.workRole("backup")),
            Condition: { StringEquals: { "iam:PassedToService": "backup.amazonaws.com" } },
        },
        team.features.includes("hosts") ? hosts(context) : [],
    );
}

/**
 * Hosts hold no team data: nothing in the zone reaches them and their role reads no bucket. They are started from the
 * launch template alone, whose image, subnet, security group and role cannot be replaced in the call.
 */
function hosts(context: TeamContext): Statement[] {
    const { names } = context;
    const hostName = names.workRole("hosts");
    const instances = names.arn("ec2", "instance/*");
    const ownHosts = { StringEquals: { "aws:ResourceTag/Name": hostName } };
    return [
        { Sid: "OperateHosts", Effect: "Allow", Action: operateHosts, Resource: instances, Condition: ownHosts },
        {
            Sid: "OpenRecordedShell",
            Effect: "Allow",
            Action: "ssm:StartSession",
            Resource: instances,
            Condition: all(ownHosts, { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } }),
        },
        {
            Sid: "OpenRecordedShellOnly",
            Effect: "Allow",
            Action: "ssm:StartSession",
            Resource: names.arn("ssm", `document/${sessionDocument}`),
        },
        {
            Sid: "EndOwnSessions",
            Effect: "Allow",
            Action: ["ssm:ResumeSession", "ssm:TerminateSession"],
            Resource: names.arn("ssm", "session/${aws:userid}-*"),
        },
        {
            Sid: "EncryptSessions",
            Effect: "Allow",
            Action: "kms:GenerateDataKey",
            Resource: names.anyKeyArn,
            Condition: all(keyBehindAlias(names.keyAlias("logs")), ownSession),
        },
        grantKey(context, "AttachHostVolumes", "notebooks", "ec2"),
        useKey(context, "EncryptHostVolumes", "notebooks", startVolumes, "ec2"),
        ...startHosts(context),
    ];
}

function startHosts({ names, environment }: TeamContext): Statement[] {
    const hostName = names.workRole("hosts");
    const template = names.arn("ec2", "launch-template/*");
    const parts = ["instance", "network-interface", "security-group", "subnet", "volume"];
    return [
        {
            Sid: "StartHostsFromTemplate",
            Effect: "Allow",
            Action: "ec2:RunInstances",
            Resource: [
                ...parts.map((kind) => names.arn("ec2", `${kind}/*`)),
                `arn:aws:ec2:${environment.region}::image/*`,
            ],
            Condition: {
                ArnLike: { "ec2:LaunchTemplate": template },
                Bool: { "ec2:IsLaunchTemplateResource": "true" },
            },
        },
        {
            Sid: "FindNewestImage",
            Effect: "Allow",
            Action: "ssm:GetParameters",
            Resource: newestImages(environment.region),
        },
        { Sid: "UseTemplate", Effect: "Allow", Action: "ec2:RunInstances", Resource: template },
        {
            Sid: "NameHosts",
            Effect: "Allow",
            Action: "ec2:CreateTags",
            Resource: names.arn("ec2", "instance/*"),
            Condition: { StringEquals: { "ec2:CreateAction": "RunInstances", "aws:RequestTag/Name": hostName } },
        },
        {
            Sid: "HandHostsRoleToHosts",
            Effect: "Allow",
            Action: "iam:PassRole",
            Resource: names.roleArn(hostName),
            Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
        },
    ];
}

/** The names under which AWS publishes its newest images; the launch template refers to one. */
export function newestImages(region: string): string {
    return `arn:aws:ssm:${region}::parameter/aws/service/ami-amazon-linux-latest/*`;
}
