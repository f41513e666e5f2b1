import { all, keyBehindAlias } from "../../../iam/conditions";
import { policy, type PolicyDocument } from "../../../iam/document";
import { reading, writing } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import type { TeamContext } from "../../context";
import { existingTag, scanGate } from "../../gates";
import { serviceStatement } from "../trust";
import { objects, useKeyForBuckets } from "../statements";

/** The state machine copies with this role, and EventBridge starts the machine with it. */
export function intakeTrust(context: TeamContext): PolicyDocument {
    const { names } = context;
    return policy(
        serviceStatement(context, "states", names.stateMachineArn),
        serviceStatement(context, "events", names.arn("events", `rule/${names.eventRule("*")}`)),
    );
}

/** Copies what is tagged clean from landing to input (R27, R28), and can read nothing else of either. */
export function intakePolicy(context: TeamContext): PolicyDocument {
    const { names, team } = context;
    const logsKey = keyBehindAlias(names.keyAlias("logs"));
    const history = { "kms:EncryptionContext:aws:states:stateMachineArn": names.stateMachineArn };
    return policy(
        { Sid: "StartCopy", Effect: "Allow", Action: "states:StartExecution", Resource: names.stateMachineArn },
        {
            Sid: "ReadClean",
            Effect: "Allow",
            Action: objectActions.read,
            Resource: objects(context, "landing"),
            Condition: { StringEquals: { [existingTag(scanGate)]: scanGate.value } },
        },
        { Sid: "WriteInput", Effect: "Allow", Action: objectActions.write, Resource: objects(context, "input") },
        useKeyForBuckets(context, "DecryptLanding", "data", reading, "landing"),
        useKeyForBuckets(context, "EncryptInput", "data", writing, "input"),
        {
            // Without kms:ViaService, with which an execution may not start (Step Functions developer guide, encryption).
            Sid: "EncryptHistory",
            Effect: "Allow",
            Action: writing,
            Resource: names.anyKeyArn,
            Condition: all(logsKey, { StringEquals: history }),
        },
        {
            Sid: "EncryptLog",
            Effect: "Allow",
            Action: "kms:GenerateDataKey",
            Resource: names.anyKeyArn,
            Condition: all(logsKey, {
                ArnLike: { "kms:EncryptionContext:SourceArn": `arn:aws:logs:*:${team.accountId}:*` },
            }),
        },
        {
            // Deliveries know no resource (Step Functions developer guide, logging to CloudWatch Logs).
            Sid: "DeliverLog",
            Effect: "Allow",
            Action: deliverLog,
            Resource: "*",
        },
    );
}

export const deliverLog = [
    "logs:CreateLogDelivery",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
];
