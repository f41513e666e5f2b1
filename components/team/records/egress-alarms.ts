import { LogMetricFilter, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { bytesOfLine, outwardBytes, refusedEgress } from "./egress";

/** Flow log lines in five minutes. Retries of one program stay below; a scan does not. */
const toleratedRefusals = 500;

/** Width of what counts as usual, in standard deviations. */
const usualDeviations = 3;

export interface EgressAlarmsArgs {
    readonly context: TeamContext;
    /** The log group of the VPC's flow log, which must exist before it is measured. */
    readonly flowLogGroup: Input<string>;
    /** Where alarms go. */
    readonly topicArn: Input<string>;
}

/**
 * Notices traffic that leaves the team's network in an unusual way (R21).
 *
 * Guarantees:
 * - more outward traffic in an hour than is usual for that hour raises an alarm [detection]
 * - many refused attempts to leave raise an alarm [detection]
 */
export class EgressAlarms extends ComponentResource {
    constructor(name: string, args: EgressAlarmsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:EgressAlarms", name, {}, opts);
        const { context, topicArn } = args;
        const { names, team } = context;
        const inside = { parent: this };

        const outward = this.measure(name, "outward-bytes", outwardBytes(team.network.cidr), bytesOfLine, args);
        new MetricAlarm(
            `${name}-unusual`,
            {
                name: names.eventRule("unusual-egress"),
                alarmDescription: "More traffic leaves the network than is usual at this hour (R21)",
                comparisonOperator: "GreaterThanUpperThreshold",
                thresholdMetricId: "usual",
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                metricQueries: [
                    { id: "outward", returnData: true, metric: { ...outward, period: 3600, stat: "Sum" } },
                    {
                        id: "usual",
                        returnData: true,
                        expression: `ANOMALY_DETECTION_BAND(outward, ${usualDeviations})`,
                    },
                ],
                alarmActions: [topicArn],
            },
            inside,
        );

        const refused = this.measure(name, "refused-egress", refusedEgress, "1", args);
        new MetricAlarm(
            `${name}-refused`,
            {
                name: names.eventRule("refused-egress"),
                alarmDescription: `More than ${toleratedRefusals} refused attempts to leave within five minutes (R9, R21)`,
                ...refused,
                statistic: "Sum",
                period: 300,
                evaluationPeriods: 1,
                threshold: toleratedRefusals,
                comparisonOperator: "GreaterThanThreshold",
                treatMissingData: "notBreaching",
                alarmActions: [topicArn],
            },
            inside,
        );
        this.registerOutputs({});
    }

    private measure(name: string, what: string, pattern: string, value: string, args: EgressAlarmsArgs) {
        const { names } = args.context;
        const metric = { namespace: `Kura/${names.prefix}`, metricName: what };
        new LogMetricFilter(
            `${name}-${what}`,
            {
                name: names.eventRule(what),
                logGroupName: args.flowLogGroup,
                pattern,
                metricTransformation: {
                    namespace: metric.namespace,
                    name: metric.metricName,
                    value,
                    defaultValue: "0",
                },
            },
            { parent: this },
        );
        return metric;
    }
}
