import type { Statement } from "./document";

/**
 * What no policy in the account can give to anybody: writing to a topic of alarms in plaintext, and, the pipeline's
 * deployer excepted, deciding where its messages go.
 */
export function topicLocks(topicArn: string, deployerArn: string): readonly Statement[] {
    return [
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
            Resource: topicArn,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": deployerArn } },
        },
        {
            Sid: "NoPlaintext",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            Resource: topicArn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
    ];
}
