import assert from "node:assert/strict";
import { cleanScan, failedCopy } from "../../../../components/team/intake/event-patterns";
import { copyMachine } from "../../../../components/team/intake/copy-machine";
import { Intake } from "../../../../components/team/intake/intake";
import { sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";

const logsKey = "arn:aws:kms:ap-northeast-1:200000000001:key/logs";
const keyArns = { data: "data", notebooks: "notebooks", logs: logsKey, images: "images", backup: "backup" };

describe("Intake", () => {
    const context = sampleContext();
    const { names } = context;
    let created: Created;

    before(async () => {
        ({ created } = await deploy(() => new Intake("intake", { context, keyArns })));
    });

    it("every object that lands is scanned for malware and tagged with the result", async () => {
        const { inputs } = created.one("aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan");
        assert.deepEqual(inputs, {
            role: names.roleArn(names.workRole("malware-scan")),
            protectedResource: { s3Bucket: { bucketName: names.bucket("landing") } },
            actions: [{ taggings: [{ status: "ENABLED" }] }],
        });
    });

    it("only what was found clean is copied to input", async () => {
        const rule = created.byName("intake-clean");
        assert.deepEqual(JSON.parse(String(rule.inputs["eventPattern"])), cleanScan(context));
        const machine = created.one("aws:sfn/stateMachine:StateMachine");
        assert.equal(machine.inputs["name"], names.stateMachine);
        assert.equal(machine.inputs["roleArn"], names.roleArn(names.workRole("intake")));
        assert.deepEqual(JSON.parse(String(machine.inputs["definition"])), copyMachine(context));
        assert.deepEqual(created.byName("intake-clean-target").inputs, {
            rule: rule.inputs["name"],
            arn: machine.outputs["arn"],
            roleArn: names.roleArn(names.workRole("intake")),
        });
    });

    it("every step of every copy is logged in an encrypted log group", async () => {
        const { inputs, protect, outputs } = created.one("aws:cloudwatch/logGroup:LogGroup");
        assert.equal(inputs["name"], names.stateMachineLogGroup);
        assert.equal(inputs["kmsKeyId"], logsKey);
        assert.equal(inputs["retentionInDays"], 400);
        assert.equal(protect, true);
        assert.deepEqual(created.one("aws:sfn/stateMachine:StateMachine").inputs["loggingConfiguration"], {
            level: "ALL",
            includeExecutionData: true,
            logDestination: `${String(outputs["arn"])}:*`,
        });
    });

    it("the history of copies is encrypted with the team's key", async () => {
        assert.deepEqual(created.one("aws:sfn/stateMachine:StateMachine").inputs["encryptionConfiguration"], {
            type: "CUSTOMER_MANAGED_KMS_KEY",
            kmsKeyId: logsKey,
        });
    });

    it("a copy that fails or does not start raises an alarm", async () => {
        const rule = created.byName("intake-failed");
        assert.deepEqual(JSON.parse(String(rule.inputs["eventPattern"])), failedCopy(context));
        assert.deepEqual(created.byName("intake-failed-target").inputs, {
            rule: rule.inputs["name"],
            arn: names.topicArn,
            roleArn: names.roleArn(names.workRole("alarms")),
        });
        const { inputs } = created.byName("intake-not-started");
        assert.equal(inputs["metricName"], "FailedInvocations");
        assert.deepEqual(inputs["dimensions"], { RuleName: names.eventRule("intake-clean") });
        assert.deepEqual(inputs["alarmActions"], [names.topicArn]);
    });

    it("waits for clean objects of landing only, and not for the scanner's own probe", async () => {
        assert.deepEqual(cleanScan(context), {
            source: ["aws.guardduty"],
            "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
            detail: {
                scanStatus: ["COMPLETED"],
                s3ObjectDetails: {
                    bucketName: [names.bucket("landing")],
                    objectKey: [{ "anything-but": "malware-protection-resource-validation-object" }],
                },
                scanResultDetails: { scanResultStatus: ["NO_THREATS_FOUND"] },
            },
        });
    });

    it("tells of copies that failed, ran out of time or were stopped", async () => {
        assert.deepEqual(failedCopy(context).detail, {
            status: ["FAILED", "TIMED_OUT", "ABORTED"],
            stateMachineArn: [names.stateMachineArn],
        });
    });
});
