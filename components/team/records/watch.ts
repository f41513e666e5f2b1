import {
    EventRule,
    EventTarget,
    type LogGroup,
    LogMetricFilter,
    LogResourcePolicy,
    MetricAlarm,
} from "@pulumi/aws/cloudwatch";
import {
    ComponentResource,
    type ComponentResourceOptions,
    type CustomResourceOptions,
    type Input,
} from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { eventBusArn, globalRegion } from "./alarm-role";
import { eventLogPolicy } from "./event-log-policy";
import { globalEvents, watchedEvents, type WatchedEvent } from "./watched-events";

/** In five minutes. People mistype and tools probe; a search for a way out makes more noise than that. */
const toleratedDenials = 25;

export interface WatchArgs {
    readonly context: TeamContext;
    /** Where alarms go. */
    readonly topicArn: Input<string>;
    /** The log groups that events are kept in; they must exist before anything is written to them. */
    readonly logGroups: readonly LogGroup[];
}

/**
 * Watches what happens in the account and writes to the alarm topic.
 *
 * Guarantees:
 * - every watched event reaches the topic or a kept log group [detection]
 * - calls that only read are watched where the root user or a refusal is concerned [detection]
 * - events of global services are brought to the team's region [audit-trail]
 * - many refused calls within five minutes raise an alarm [detection]
 */
export class Watch extends ComponentResource {
    constructor(name: string, args: WatchArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Watch", name, {}, opts);
        const { context, topicArn } = args;
        const { names, environment } = context;
        const inside = { parent: this };
        const afterLogs = { parent: this, dependsOn: [...args.logGroups] };
        // Options of a component do not reach its children, and the role that sends must exist first.
        const sending = { parent: this, dependsOn: opts?.dependsOn };
        const roleArn = names.roleArn(names.workRole("alarms"));

        new LogResourcePolicy(
            `${name}-event-logs`,
            { policyName: names.eventRule("event-logs"), policyDocument: toJson(eventLogPolicy(context)) },
            afterLogs,
        );
        for (const event of watchedEvents(context)) {
            const rule = new EventRule(`${name}-${event.name}`, ruleArgs(context, event), inside);
            const inputTransformer = { inputTemplate: message(context, event) };
            const [target, order] =
                event.keptIn === undefined
                    ? [{ arn: topicArn, roleArn, inputTransformer }, sending]
                    : [{ arn: names.logGroupArn(event.keptIn) }, afterLogs];
            new EventTarget(`${name}-${event.name}-target`, { rule: rule.name, ...target }, order);
        }
        if (environment.region !== globalRegion) {
            this.bringGlobalEvents(name, context, roleArn, sending);
        }
        this.countDenials(name, args);
        this.registerOutputs({});
    }

    private bringGlobalEvents(
        name: string,
        context: TeamContext,
        roleArn: string,
        sending: CustomResourceOptions,
    ): void {
        const rule = new EventRule(
            `${name}-global`,
            {
                name: context.names.eventRule("global"),
                description: "Sends events of global services on to the team's region",
                eventPattern: JSON.stringify(globalEvents),
                state: everything,
                region: globalRegion,
            },
            { parent: this },
        );
        new EventTarget(
            `${name}-global-target`,
            { rule: rule.name, arn: eventBusArn(context), roleArn, region: globalRegion },
            sending,
        );
    }

    private countDenials(name: string, { context, topicArn, logGroups }: WatchArgs): void {
        const { names } = context;
        const metric = { name: "DeniedCalls", namespace: `Kura/${names.prefix}` };
        new LogMetricFilter(
            `${name}-denials`,
            {
                name: names.eventRule("denials"),
                logGroupName: names.logGroup("denied-calls"),
                pattern: "",
                metricTransformation: { ...metric, value: "1", defaultValue: "0" },
            },
            { parent: this, dependsOn: [...logGroups] },
        );
        new MetricAlarm(
            `${name}-many-denials`,
            {
                name: names.eventRule("many-denials"),
                alarmDescription: `More than ${toleratedDenials} calls refused within five minutes (R11, R24)`,
                namespace: metric.namespace,
                metricName: metric.name,
                statistic: "Sum",
                period: 300,
                evaluationPeriods: 1,
                threshold: toleratedDenials,
                comparisonOperator: "GreaterThanThreshold",
                treatMissingData: "notBreaching",
                alarmActions: [topicArn],
            },
            { parent: this },
        );
    }
}

/** The state in which a rule sees management events that only read, too. */
const everything = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

function ruleArgs({ names }: TeamContext, event: WatchedEvent) {
    return {
        name: names.eventRule(event.name),
        description: `${event.why} (${event.requirements.join(", ")})`,
        eventPattern: JSON.stringify(event.pattern),
        state: event.readsToo === true ? everything : "ENABLED",
    };
}

/** What the person reads: what happened and where, then the event itself, which EventBridge fills in. */
function message({ names }: TeamContext, { name, why, control, requirements }: WatchedEvent): string {
    const head = JSON.stringify({ alarm: name, account: names.prefix, why, control, requirements });
    return `${head.slice(0, -1)},"event":<aws.events.event.json>}`;
}
