import { LogGroup, LogResourcePolicy } from "@pulumi/aws/cloudwatch";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { onBehalfOf } from "../../iam/conditions";
import { policy, toJson, type PolicyDocument } from "../../iam/document";

/** As long as the rest of what the DMZ logs: a year and the weeks in which it is looked at. */
const retentionInDays = 400;

const subject = "room";

export interface RoomLogArgs {
    readonly context: FoundationContext;
    /** The key that encrypts the log group. */
    readonly logsKeyArn: Input<string>;
}

/**
 * Who came in from the security room, and who was refused (R11, R25).
 *
 * Guarantees:
 * - the log is encrypted with the logs key, kept for 400 days and not deleted by an update [audit-trail]
 * - connections of other accounts are not delivered here [audit-trail]
 */
export class RoomLog extends ComponentResource {
    readonly groupArn: Output<string>;
    /** Available once the log may be written to. */
    readonly groupName: Output<string>;

    constructor(name: string, { context, logsKeyArn }: RoomLogArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:RoomLog", name, {}, opts);
        const { names } = context;

        const delivery = new LogResourcePolicy(
            `${name}-delivery`,
            { policyName: `${names.prefix}-${subject}`, policyDocument: toJson(roomLogDelivery(context)) },
            { parent: this },
        );
        const group = new LogGroup(
            `${name}-group`,
            { name: names.logGroup(subject), kmsKeyId: logsKeyArn, retentionInDays },
            { parent: this, protect: true, dependsOn: delivery },
        );

        this.groupArn = group.arn;
        this.groupName = group.name;
        this.registerOutputs({ groupArn: this.groupArn });
    }
}

/**
 * Lets the tunnels' logs in, for this account only. Were it missing, AWS would write a policy of its own into the account
 * (CloudWatch Logs user guide, logs sent to CloudWatch Logs). Client VPN writes with its service-linked role.
 */
export function roomLogDelivery({ names }: FoundationContext): PolicyDocument {
    return policy({
        Sid: "RoomLogsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `${names.logGroupArn("network", subject)}:log-stream:*`,
        Condition: onBehalfOf(names.accountId("network"), names.arn("network", "logs", "*")),
    });
}
