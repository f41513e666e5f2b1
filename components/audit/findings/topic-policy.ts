import type { FoundationContext } from "../../foundation-context";
import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument, type Statement } from "../../iam/document";
import { topicLocks } from "../../iam/topic-locks";
import { auditRoleArn } from "../principals";

/**
 * Who may write to the topic of findings and alarms, and who may decide where its messages go. The account's own roles
 * write by what their policies allow.
 */
export function findingsTopicPolicy(context: FoundationContext): PolicyDocument {
    const { names, environment } = context;
    const topic = { Resource: names.alarmTopicArn };
    const senders = environment.organization.owner
        ? [auditRoleArn(context, "findings"), auditRoleArn(context, "report")]
        : [];
    return policy(
        ...(["audit", "network"] as const).map((account): Statement => ({
            Sid: account === "audit" ? "AlarmsOfThisAccount" : "AlarmsOfTheDmz",
            Effect: "Allow",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: "sns:Publish",
            ...topic,
            Condition: onBehalfOf(names.accountId(account), names.arn(account, "cloudwatch", "alarm:*")),
        })),
        {
            // A forged finding hides a real one as well as silence does.
            Sid: "NobodyElseWrites",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            ...topic,
            Condition: {
                ...(senders.length === 0 ? {} : { ArnNotEquals: { "aws:PrincipalArn": senders } }),
                Bool: { "aws:PrincipalIsAWSService": "false" },
            },
        },
        ...topicLocks(names.alarmTopicArn, names.deployerArn("audit")),
    );
}
