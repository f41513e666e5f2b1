import type { FoundationContext } from "../../foundation-context";
import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument, type Statement } from "../../iam/document";
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
        {
            Sid: "OnlyDeployerManages",
            Effect: "Deny",
            Principal: "*",
            Action: [
                "sns:Subscribe",
                "sns:SetTopicAttributes",
                "sns:AddPermission",
                "sns:RemovePermission",
                "sns:DeleteTopic",
            ],
            ...topic,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": names.deployerArn("audit") } },
        },
        {
            Sid: "NoPlaintext",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            ...topic,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
    );
}
