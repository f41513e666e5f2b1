import { all, keyBehindAlias, onBehalfOf, viaService } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";
import type { TeamContext } from "../context";

/** CloudTrail delivers the events of IAM, sign-in and AWS Organizations to this region only (IAM user guide). */
export const globalRegion = "us-east-1";

/** The default event bus of the team's region: global events are sent on to it. */
export function eventBusArn(context: TeamContext): string {
    return context.names.arn("events", "event-bus/default");
}

/** Only this team's own EventBridge rules may use the alarms role. */
export function alarmRoleTrust(context: TeamContext): PolicyDocument {
    const { names, team, environment } = context;
    const rule = names.eventRule("*");
    const regions = [...new Set([environment.region, globalRegion])];
    return policy({
        Sid: "OwnRules",
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: onBehalfOf(
            team.accountId,
            ...regions.map((region) => `arn:aws:events:${region}:${team.accountId}:rule/${rule}`),
        ),
    });
}

/**
 * What EventBridge needs to send alarms. It goes through a role because a topic policy cannot put conditions on
 * `events.amazonaws.com` (EventBridge user guide, resource-based policies): naming the service there would let any
 * account's rules write to the topic.
 */
export function alarmRolePolicy(context: TeamContext): PolicyDocument {
    const { names, environment } = context;
    return policy(
        { Sid: "SendAlarms", Effect: "Allow", Action: "sns:Publish", Resource: names.topicArn },
        {
            Sid: "EncryptAlarms",
            Effect: "Allow",
            Action: ["kms:GenerateDataKey", "kms:Decrypt"],
            Resource: names.anyKeyArn,
            Condition: all(keyBehindAlias(names.keyAlias("logs")), viaService(environment.region, "sns")),
        },
        { Sid: "ForwardGlobalEvents", Effect: "Allow", Action: "events:PutEvents", Resource: eventBusArn(context) },
    );
}
