import { policy, type PolicyDocument } from "../../iam/document";
import type { TeamContext } from "../context";
import { eventLogs } from "./watched-events";

/**
 * Lets this team's EventBridge rules write to their log groups. EventBridge takes no role for a log group, and gives
 * its rule's ARN when it writes but not when it opens a stream (EventBridge user guide, resource-based policies).
 */
export function eventLogPolicy({ names }: TeamContext): PolicyDocument {
    const from = { Service: ["events.amazonaws.com", "delivery.logs.amazonaws.com"] };
    const groups = eventLogs.map((log) => names.logGroupArn(log));
    return policy(
        {
            Sid: "OpenStreams",
            Effect: "Allow",
            Principal: from,
            Action: "logs:CreateLogStream",
            Resource: groups.map((group) => `${group}:*`),
        },
        {
            Sid: "WriteEvents",
            Effect: "Allow",
            Principal: from,
            Action: "logs:PutLogEvents",
            Resource: groups.map((group) => `${group}:*`),
            Condition: { ArnLike: { "aws:SourceArn": names.arn("events", `rule/${names.eventRule("*")}`) } },
        },
    );
}
