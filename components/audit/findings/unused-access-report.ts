import { LogGroup, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { Schedule } from "@pulumi/aws/scheduler";
import { StateMachine } from "@pulumi/aws/sfn";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { roundUpRetention } from "../../team/records/retention";
import { archiveDays } from "../archive/contents";
import { auditRoleArn } from "../principals";
import { accessReportMachine } from "./report-machine";

export interface UnusedAccessReportArgs {
    readonly context: FoundationContext;
    /** The key that encrypts the report's history and log. */
    readonly alarmsKeyArn: Input<string>;
}

/**
 * Reports every month what access nobody uses, so that it is taken away (R6).
 *
 * Guarantees:
 * - once a month all unused access is written to the archive and counted for the security contact, team by team
 *   [access-reviewed]
 * - a report that fails raises an alarm [detection]
 * - every step of a report is logged, and log and history are encrypted [audit-trail]
 */
export class UnusedAccessReport extends ComponentResource {
    constructor(name: string, args: UnusedAccessReportArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:UnusedAccessReport", name, {}, opts);
        const { context } = args;
        const { names } = context;
        const machine = this.machine(name, args);
        new Schedule(
            `${name}-schedule`,
            {
                name: names.accessReport,
                description: "Reports access that nobody uses (R6)",
                scheduleExpression: "cron(0 0 1 * ? *)",
                flexibleTimeWindow: { mode: "OFF" },
                target: { arn: machine.arn, roleArn: auditRoleArn(context, "schedule"), input: "{}" },
            },
            { parent: this },
        );
        this.tellOfFailure(name, context);
        this.registerOutputs({});
    }

    private machine(name: string, { context, alarmsKeyArn }: UnusedAccessReportArgs): StateMachine {
        const { names } = context;
        const logGroup = new LogGroup(
            `${name}-log`,
            {
                name: names.accessReportLogGroup,
                kmsKeyId: alarmsKeyArn,
                retentionInDays: roundUpRetention(archiveDays(context)),
                deletionProtectionEnabled: true,
            },
            { parent: this, protect: true, retainOnDelete: true },
        );
        return new StateMachine(
            `${name}-machine`,
            {
                name: names.accessReport,
                type: "STANDARD",
                roleArn: auditRoleArn(context, "report"),
                definition: JSON.stringify(accessReportMachine(context)),
                loggingConfiguration: {
                    level: "ALL",
                    includeExecutionData: true,
                    logDestination: names.arn("audit", "logs", `log-group:${names.accessReportLogGroup}:*`),
                },
                encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: alarmsKeyArn },
            },
            { parent: this, dependsOn: logGroup },
        );
    }

    private tellOfFailure(name: string, { names }: FoundationContext): void {
        const alarm = (role: string, metric: AlarmedMetric) =>
            new MetricAlarm(
                `${name}-${role}`,
                {
                    name: `${names.accessReport}-${role}`,
                    alarmDescription: "The report of unused access was not made (R6)",
                    ...metric,
                    statistic: "Sum",
                    period: 3600,
                    evaluationPeriods: 1,
                    threshold: 0,
                    comparisonOperator: "GreaterThanThreshold",
                    treatMissingData: "notBreaching",
                    alarmActions: [names.alarmTopicArn],
                },
                { parent: this },
            );
        const dimensions = { StateMachineArn: names.accessReportArn };
        alarm("failed", { namespace: "AWS/States", metricName: "ExecutionsFailed", dimensions });
        alarm("timed-out", { namespace: "AWS/States", metricName: "ExecutionsTimedOut", dimensions });
        alarm("not-started", {
            namespace: "AWS/Scheduler",
            metricName: "TargetErrorCount",
            dimensions: { ScheduleGroup: "default" },
        });
    }
}

interface AlarmedMetric {
    readonly namespace: string;
    readonly metricName: string;
    readonly dimensions: Record<string, string>;
}
