import { all, keyBehindAlias } from "../../../iam/conditions";
import { policy, type PolicyDocument } from "../../../iam/document";
import { reading, writing } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { ownSession } from "../personas/infra-admin";
import { buckets, objects, useKeyForBuckets, writeLogs } from "../statements";

/** What Session Manager's agent does on a host. */
export const agentActions = [
    "ssm:UpdateInstanceInformation",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

/** A host keeps the record of its sessions (R25) and does nothing else: it reads no bucket. */
export function hostsPolicy(context: TeamContext): PolicyDocument {
    const { names } = context;
    const sessions = names.logGroupArn("sessions");
    return policy(
        { Sid: "TalkToSessionManager", Effect: "Allow", Action: agentActions, Resource: "*" },
        {
            Sid: "CheckEncryption",
            Effect: "Allow",
            Action: "s3:GetEncryptionConfiguration",
            Resource: buckets(context, "records"),
        },
        { Sid: "RecordSessions", Effect: "Allow", Action: "s3:PutObject", Resource: objects(context, "records") },
        useKeyForBuckets(context, "EncryptRecords", "logs", writing, "records"),
        {
            Sid: "OpenChannels",
            Effect: "Allow",
            Action: reading,
            Resource: names.anyKeyArn,
            Condition: all(keyBehindAlias(names.keyAlias("logs")), ownSession),
        },
        {
            Sid: "StreamSessions",
            Effect: "Allow",
            Action: [...writeLogs, "logs:DescribeLogStreams"],
            Resource: [sessions, `${sessions}:*`],
        },
        { Sid: "FindLogGroup", Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
    );
}
