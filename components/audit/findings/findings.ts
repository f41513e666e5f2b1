import { EventRule, EventTarget } from "@pulumi/aws/cloudwatch";
import { Topic, TopicSubscription } from "@pulumi/aws/sns";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { auditRoleArn } from "../principals";
import { message, routes } from "./routes";
import { findingsTopicPolicy } from "./topic-policy";
import { UnusedAccessReport } from "./unused-access-report";

export interface FindingsArgs {
    readonly context: FoundationContext;
    /** The key that encrypts what is told. Without it being usable nobody hears of anything. */
    readonly alarmsKeyArn: Input<string>;
}

/**
 * Who hears of what is found in the organization (R6, R28, R31).
 *
 * Guarantees:
 * - findings and alarms go to one encrypted topic and from there to the security contact [detection]
 * - every finding of medium severity or worse is told with the name of the team that it is about [detection]
 * - findings about accounts without a name are told, too [detection]
 * - findings are routed where the organization's owner is [detection]
 */
export class Findings extends ComponentResource {
    /** The topic for findings; alarms of the audit and the network account may go there, too. */
    readonly topicArn: Output<string>;

    constructor(name: string, { context, alarmsKeyArn }: FindingsArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:Findings", name, {}, opts);
        const { names, environment } = context;
        const topic = new Topic(
            `${name}-topic`,
            {
                name: names.alarmTopic,
                kmsMasterKeyId: alarmsKeyArn,
                policy: toJson(findingsTopicPolicy(context)),
                signatureVersion: 2,
            },
            { parent: this },
        );
        new TopicSubscription(
            `${name}-contact`,
            { topic: topic.arn, protocol: "email", endpoint: environment.securityContact },
            { parent: this },
        );
        if (environment.organization.owner) {
            this.route(name, context, topic.arn);
            new UnusedAccessReport(`${name}-unused-access`, { context, alarmsKeyArn }, { parent: this });
        }
        this.topicArn = topic.arn;
        this.registerOutputs({ topicArn: this.topicArn });
    }

    private route(name: string, context: FoundationContext, topicArn: Output<string>): void {
        for (const route of routes(context)) {
            const rule = new EventRule(
                `${name}-${route.subject}`,
                {
                    name: context.names.findingsRule(route.subject),
                    description: `Findings about ${route.about} (R28, R31)`,
                    eventPattern: JSON.stringify(route.pattern),
                },
                { parent: this },
            );
            new EventTarget(
                `${name}-${route.subject}-target`,
                {
                    rule: rule.name,
                    arn: topicArn,
                    roleArn: auditRoleArn(context, "findings"),
                    inputTransformer: { inputTemplate: message(context, route) },
                },
                { parent: this },
            );
        }
    }
}
