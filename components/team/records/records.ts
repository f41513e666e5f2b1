import { Budget } from "@pulumi/aws/budgets";
import { LogDataProtectionPolicy, type LogGroup } from "@pulumi/aws/cloudwatch";
import { Topic, TopicSubscription } from "@pulumi/aws/sns";
import { Document } from "@pulumi/aws/ssm";
import { ComponentResource, output, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { budgetArgs } from "./budget";
import { logDataProtection } from "./data-protection";
import { keptLogGroup } from "./kept-log-group";
import { keptLogGroups } from "./log-groups";
import { sessionDocument, sessionPreferences } from "./session-preferences";
import { topicPolicy } from "./topic-policy";
import { Watch } from "./watch";

export interface RecordsArgs {
    /** What the account is built from. */
    readonly context: TeamContext;
    /** The key that encrypts logs, alarms and shell sessions. Without it being usable nothing is recorded. */
    readonly logsKeyArn: Input<string>;
}

/**
 * What is recorded in the account, and who hears of it. Pass `dependsOn` the roles: alarms are sent with one of them.
 *
 * Guarantees:
 * - shell sessions are recorded whole, encrypted, in a bucket and a log group [recorded-sessions]
 * - log groups are encrypted with the logs key, kept for the team's retention and cannot be deleted [evidence-kept]
 * - personal data in logs of the team's code is masked when the team's data is personal [personal-data]
 * - alarms go to an encrypted topic and from there to the security contact [detection]
 * - the budget warns at 80 % and 100 % of the limit and when the forecast exceeds it [cost-visible]
 */
export class Records extends ComponentResource {
    /** The topic for alarms; components that watch something themselves send theirs here. */
    readonly topicArn: Output<string>;

    constructor(name: string, args: RecordsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Records", name, {}, opts);
        const { context, logsKeyArn } = args;
        const { names, environment } = context;
        const inside = { parent: this };

        const logGroups = this.keepLogs(name, context, logsKeyArn);
        new Document(
            `${name}-session-preferences`,
            {
                name: sessionDocument,
                documentType: "Session",
                documentFormat: "JSON",
                content: output(logsKeyArn).apply((arn) => sessionPreferences(context, arn)),
            },
            inside,
        );

        const topic = new Topic(
            `${name}-topic`,
            {
                name: names.topic,
                kmsMasterKeyId: logsKeyArn,
                policy: toJson(topicPolicy(context)),
                signatureVersion: 2,
            },
            // Options of a component do not reach its children, and SNS knows the role in the policy only once it exists.
            { parent: this, dependsOn: opts?.dependsOn },
        );
        new TopicSubscription(
            `${name}-contact`,
            { topic: topic.arn, protocol: "email", endpoint: environment.securityContact },
            inside,
        );
        new Watch(
            `${name}-watch`,
            { context, topicArn: topic.arn, logGroups },
            { parent: this, dependsOn: opts?.dependsOn },
        );
        new Budget(`${name}-budget`, budgetArgs(context, topic.arn), inside);

        this.topicArn = topic.arn;
        this.registerOutputs({ topicArn: this.topicArn });
    }

    private keepLogs(name: string, context: TeamContext, logsKeyArn: Input<string>): LogGroup[] {
        const { dataClass } = context.team;
        return keptLogGroups(context).map(({ role, logGroup, fromTeamCode }) => {
            const group = keptLogGroup(`${name}-${role}`, { logGroup, logsKeyArn, context }, this);
            if (fromTeamCode && dataClass === "personal") {
                new LogDataProtectionPolicy(
                    `${name}-${role}-masking`,
                    { logGroupName: group.name, policyDocument: logDataProtection(role) },
                    { parent: this },
                );
            }
            return group;
        });
    }
}
