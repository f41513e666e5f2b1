import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";
import { topicLocks } from "../../iam/topic-locks";
import type { TeamContext } from "../context";

/** Who may write to the alarm topic, and who may decide where its messages go. */
export function topicPolicy({ names, team }: TeamContext): PolicyDocument {
    const topic = { Resource: names.topicArn };
    const sender = names.roleArn(names.workRole("alarms"));
    return policy(
        {
            Sid: "AlarmsOfThisAccount",
            Effect: "Allow",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: "sns:Publish",
            ...topic,
            Condition: onBehalfOf(team.accountId, names.arn("cloudwatch", "alarm:*")),
        },
        {
            Sid: "BudgetsOfThisAccount",
            Effect: "Allow",
            Principal: { Service: "budgets.amazonaws.com" },
            Action: "sns:Publish",
            ...topic,
            Condition: onBehalfOf(team.accountId, `arn:aws:budgets::${team.accountId}:*`),
        },
        {
            Sid: "EventRulesOfThisAccount",
            Effect: "Allow",
            Principal: { AWS: sender },
            Action: "sns:Publish",
            ...topic,
        },
        {
            // A forged alarm hides a real one as well as silence does.
            Sid: "NobodyElseWrites",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            ...topic,
            Condition: {
                ArnNotEquals: { "aws:PrincipalArn": sender },
                Bool: { "aws:PrincipalIsAWSService": "false" },
            },
        },
        ...topicLocks(names.topicArn, names.deployerArn),
    );
}
