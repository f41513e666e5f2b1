import { EventRule, EventTarget, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { MalwareProtectionPlan } from "@pulumi/aws/guardduty";
import { StateMachine } from "@pulumi/aws/sfn";
import type { ComponentResourceOptions, CustomResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource, interpolate } from "@pulumi/pulumi";
import type { KeyPurpose } from "../../config/vocabulary";
import type { TeamContext } from "../context";
import { keptLogGroup } from "../records/kept-log-group";
import { copyMachine } from "./copy-machine";
import { cleanScan, failedCopy } from "./event-patterns";

export interface IntakeArgs {
    /** Whose way in. */
    readonly context: TeamContext;
    /** ARNs of the team's keys; the history of copies, which names objects, is kept under the one for logs. */
    readonly keyArns: Readonly<Record<KeyPurpose, Input<string>>>;
}

/**
 * The way in for data: scan what lands, copy what is clean, tell when a copy fails (R27, R28). Pass `dependsOn` roles,
 * buckets and records: GuardDuty tries the role on the bucket when the plan is made, and failures go to the topic.
 *
 * Guarantees:
 * - every object that lands is scanned for malware and tagged with the result [scanned-intake]
 * - only what was found clean is copied to input [scanned-intake]
 * - every step of every copy is logged in an encrypted log group [audit-trail]
 * - the history of copies is encrypted with the team's key [own-keys]
 * - a copy that fails or does not start raises an alarm [detection]
 */
export class Intake extends ComponentResource {
    constructor(name: string, args: IntakeArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Intake", name, {}, opts);
        const { context } = args;
        // Options of a component do not reach its children: bucket, topic and roles must exist first.
        const after: CustomResourceOptions = { parent: this, dependsOn: opts?.dependsOn };

        this.scan(name, context, after);
        this.copyWhatIsClean(name, context, this.machine(name, args, after), after);
        this.tellOfFailures(name, context, after);
        this.registerOutputs({});
    }

    private scan(name: string, { names }: TeamContext, after: CustomResourceOptions): void {
        new MalwareProtectionPlan(
            `${name}-scan`,
            {
                role: names.roleArn(names.workRole("malware-scan")),
                protectedResource: { s3Bucket: { bucketName: names.bucket("landing") } },
                actions: [{ taggings: [{ status: "ENABLED" }] }],
            },
            after,
        );
    }

    private machine(name: string, { context, keyArns }: IntakeArgs, after: CustomResourceOptions): StateMachine {
        const { names } = context;
        const logGroup = keptLogGroup(
            `${name}-log`,
            { logGroup: names.stateMachineLogGroup, logsKeyArn: keyArns.logs, context },
            this,
        );
        return new StateMachine(
            `${name}-machine`,
            {
                name: names.stateMachine,
                type: "STANDARD",
                roleArn: names.roleArn(names.workRole("intake")),
                definition: JSON.stringify(copyMachine(context)),
                loggingConfiguration: {
                    level: "ALL",
                    includeExecutionData: true,
                    logDestination: interpolate`${logGroup.arn}:*`,
                },
                encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: keyArns.logs },
            },
            after,
        );
    }

    private copyWhatIsClean(
        name: string,
        context: TeamContext,
        machine: StateMachine,
        after: CustomResourceOptions,
    ): void {
        const { names } = context;
        const rule = new EventRule(
            `${name}-clean`,
            {
                name: names.eventRule("intake-clean"),
                description: "An object in landing was found clean: copy it (R27, R28)",
                eventPattern: JSON.stringify(cleanScan(context)),
            },
            { parent: this },
        );
        new EventTarget(
            `${name}-clean-target`,
            { rule: rule.name, arn: machine.arn, roleArn: names.roleArn(names.workRole("intake")) },
            after,
        );
        new MetricAlarm(
            `${name}-not-started`,
            {
                name: names.eventRule("intake-not-started"),
                alarmDescription: "A clean object was not copied, because the copy could not be started (R27)",
                namespace: "AWS/Events",
                metricName: "FailedInvocations",
                dimensions: { RuleName: rule.name },
                statistic: "Sum",
                period: 300,
                evaluationPeriods: 1,
                threshold: 0,
                comparisonOperator: "GreaterThanThreshold",
                treatMissingData: "notBreaching",
                alarmActions: [names.topicArn],
            },
            { parent: this },
        );
    }

    private tellOfFailures(name: string, context: TeamContext, after: CustomResourceOptions): void {
        const { names } = context;
        const rule = new EventRule(
            `${name}-failed`,
            {
                name: names.eventRule("intake-failed"),
                description: "A clean object could not be copied to input (R27)",
                eventPattern: JSON.stringify(failedCopy(context)),
            },
            { parent: this },
        );
        new EventTarget(
            `${name}-failed-target`,
            { rule: rule.name, arn: names.topicArn, roleArn: names.roleArn(names.workRole("alarms")) },
            after,
        );
    }
}
