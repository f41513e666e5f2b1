import type { FoundationContext } from "../../foundation-context";
import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";

/** What the DMZ logs, each in a group of its own. */
export const logSubjects = ["dmz-flow", "dmz-dns", "firewall-alert", "firewall-flow", "firewall-tls"] as const;
export type LogSubject = (typeof logSubjects)[number];

/** The role that flow logs are delivered with. */
export const flowLogsRole = "dmz-flow-logs";

/** Flow logs of this account's networks, and nobody else's, are delivered with the role (confused deputy). */
export function flowLogsTrust({ names }: FoundationContext): PolicyDocument {
    return policy({
        Sid: "FlowLogsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "vpc-flow-logs.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: onBehalfOf(names.accountId("network"), names.arn("network", "ec2", "vpc-flow-log/*")),
    });
}

/** Writes flows into their log group, which exists beforehand (VPC user guide, flow logs role). */
export function flowLogsPolicy({ names }: FoundationContext): PolicyDocument {
    const group = names.logGroupArn("network", "dmz-flow");
    return policy(
        {
            Sid: "WriteFlows",
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
            Resource: [group, `${group}:*`],
        },
        { Sid: "FindLogGroup", Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
    );
}

/**
 * Lets the Resolver and Network Firewall write into their groups, for this account only. Were it missing, AWS would
 * write a policy of its own into the account (CloudWatch Logs user guide, logs sent to CloudWatch Logs).
 */
export function logDelivery({ names }: FoundationContext): PolicyDocument {
    return policy({
        Sid: "LogsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: logSubjects
            .filter((subject) => subject !== "dmz-flow")
            .map((subject) => `${names.logGroupArn("network", subject)}:log-stream:*`),
        Condition: onBehalfOf(names.accountId("network"), names.arn("network", "logs", "*")),
    });
}
