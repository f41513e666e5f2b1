import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { toJson } from "../../../../components/iam/document";
import { eventLogPolicy } from "../../../../components/team/records/event-log-policy";
import { Records } from "../../../../components/team/records/records";
import { topicPolicy } from "../../../../components/team/records/topic-policy";
import { watchedEvents } from "../../../../components/team/records/watched-events";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const logsKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-2222-3333-4444-555555555555";

async function records(team: Partial<TeamConfig> = {}) {
    const context = sampleContext(team);
    const { created } = await deploy(() => new Records("t", { context, logsKeyArn }));
    return { context, created };
}

const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const masking = "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy";
const rule = "aws:cloudwatch/eventRule:EventRule";
const target = "aws:cloudwatch/eventTarget:EventTarget";

describe("Records", () => {
    it("shell sessions are recorded whole, encrypted, in a bucket and a log group", async () => {
        const { context, created } = await records();
        const document = created.one("aws:ssm/document:Document");
        assert.equal(document.inputs["name"], "SSM-SessionManagerRunShell");
        const { sessionType, inputs } = JSON.parse(String(document.inputs["content"]));
        assert.equal(sessionType, "Standard_Stream");
        assert.deepEqual(
            { ...inputs, shellProfile: undefined },
            {
                s3BucketName: context.names.bucket("records"),
                s3KeyPrefix: "sessions",
                s3EncryptionEnabled: true,
                cloudWatchLogGroupName: context.names.logGroup("sessions"),
                cloudWatchEncryptionEnabled: true,
                cloudWatchStreamingEnabled: true,
                kmsKeyId: logsKeyArn,
                runAsEnabled: false,
                runAsDefaultUser: "",
                idleSessionTimeout: "15",
                maxSessionDuration: "480",
                shellProfile: undefined,
            },
        );
    });

    it("log groups are encrypted with the logs key, kept for the team's retention and cannot be deleted", async () => {
        const { created } = await records();
        const groups = created.ofType(logGroup);
        assert.deepEqual(groups.map(({ inputs }) => inputs["name"]).sort(), [
            "/aws/sagemaker/LabelingJobs",
            "/aws/sagemaker/ProcessingJobs",
            "/aws/sagemaker/TrainingJobs",
            "/aws/sagemaker/TransformJobs",
            "/aws/sagemaker/studio",
            "/kura/test/radar/denied-calls",
            "/kura/test/radar/sessions",
            "/kura/test/radar/sign-ins",
        ]);
        for (const { name, inputs, protect } of groups) {
            assert.equal(inputs["kmsKeyId"], logsKeyArn, name);
            assert.equal(inputs["retentionInDays"], 400, name);
            assert.equal(inputs["deletionProtectionEnabled"], true, name);
            assert.equal(protect, true, name);
        }
    });

    it("personal data in logs of the team's code is masked when the team's data is personal", async () => {
        const masked = (await records()).created.ofType(masking).map(({ inputs }) => String(inputs["logGroupName"]));
        assert.equal(masked.length, 5);
        assert.ok(masked.every((group) => group.startsWith("/aws/sagemaker/")));
        const policy = JSON.parse(String((await records()).created.ofType(masking)[0]?.inputs["policyDocument"]));
        const [audit, mask] = policy.Statement;
        assert.ok("Audit" in audit.Operation && "Deidentify" in mask.Operation);
        assert.deepEqual(audit.DataIdentifier, mask.DataIdentifier);

        const internal = await records({ dataClass: "internal" });
        assert.deepEqual(internal.created.ofType(masking), []);
    });

    it("alarms go to an encrypted topic and from there to the security contact", async () => {
        const { context, created } = await records();
        const topic = created.one("aws:sns/topic:Topic");
        assert.equal(topic.inputs["policy"], toJson(topicPolicy(context)));
        assert.equal(topic.inputs["name"], "kura-test-radar-alarms");
        assert.equal(topic.inputs["kmsMasterKeyId"], logsKeyArn);
        const contact = created.one("aws:sns/topicSubscription:TopicSubscription").inputs;
        assert.equal(contact["protocol"], "email");
        assert.equal(contact["endpoint"], "security@example.com");
        assert.match(String(contact["topic"]), /kura-test-radar-alarms$/);
    });

    it("the budget warns at 80 % and 100 % of the limit and when the forecast exceeds it", async () => {
        const { inputs } = (await records()).created.one("aws:budgets/budget:Budget");
        assert.equal(inputs["limitAmount"], "1000");
        const notifications = inputs["notifications"];
        assert.ok(Array.isArray(notifications));
        assert.deepEqual(
            notifications.map(({ notificationType, threshold }) => `${notificationType} ${threshold}`),
            ["ACTUAL 80", "ACTUAL 100", "FORECASTED 100"],
        );
        for (const { subscriberEmailAddresses, subscriberSnsTopicArns } of notifications) {
            assert.deepEqual(subscriberEmailAddresses, ["security@example.com"]);
            assert.match(subscriberSnsTopicArns[0], /kura-test-radar-alarms$/);
        }
    });
});

describe("Watch", () => {
    it("every watched event reaches the topic or a kept log group", async () => {
        const { context, created } = await records();
        const targets = new Map(created.ofType(target).map(({ inputs }) => [inputs["rule"], inputs]));
        const groups = created.ofType(logGroup).map(({ inputs }) => String(inputs["name"]));
        for (const { name, keptIn } of watchedEvents(context)) {
            const inputs = targets.get(context.names.eventRule(name));
            assert.ok(inputs, name);
            if (keptIn === undefined) {
                assert.match(String(inputs["arn"]), /:sns:.*kura-test-radar-alarms$/, name);
                assert.equal(inputs["roleArn"], "arn:aws:iam::200000000001:role/kura/kura-test-radar-alarms", name);
            } else {
                assert.ok(groups.includes(String(inputs["arn"]).split(":log-group:")[1] ?? ""), name);
                assert.equal(inputs["roleArn"], undefined, name);
            }
        }
        const access = created.one("aws:cloudwatch/logResourcePolicy:LogResourcePolicy").inputs;
        assert.equal(access["policyDocument"], toJson(eventLogPolicy(context)));
    });

    it("calls that only read are watched where the root user or a refusal is concerned", async () => {
        const { created } = await records();
        const withReads = created
            .ofType(rule)
            .filter(({ inputs }) => inputs["state"] === "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")
            .map(({ name }) => name);
        assert.deepEqual(withReads.sort(), ["t-watch-denied-calls", "t-watch-global", "t-watch-root-use"]);
    });

    it("events of global services are brought to the team's region", async () => {
        const { created } = await records();
        assert.equal(created.byName("t-watch-global").inputs["region"], "us-east-1");
        const { inputs } = created.byName("t-watch-global-target");
        assert.equal(inputs["region"], "us-east-1");
        assert.equal(inputs["arn"], "arn:aws:events:ap-northeast-1:200000000001:event-bus/default");
    });

    it("many refused calls within five minutes raise an alarm", async () => {
        const { context, created } = await records();
        const filter = created.one("aws:cloudwatch/logMetricFilter:LogMetricFilter").inputs;
        const alarm = created.one("aws:cloudwatch/metricAlarm:MetricAlarm").inputs;
        assert.equal(filter["logGroupName"], context.names.logGroup("denied-calls"));
        const metric = filter["metricTransformation"];
        assert.deepEqual(metric, {
            namespace: alarm["namespace"],
            name: alarm["metricName"],
            value: "1",
            defaultValue: "0",
        });
        assert.equal(alarm["period"], 300);
        assert.equal(alarm["threshold"], 25);
        assert.match(String(alarm["alarmActions"]), /kura-test-radar-alarms$/);
    });

    it("sends JSON once EventBridge has filled in the event", async () => {
        const { created } = await records();
        const { inputTransformer } = created.byName("t-watch-keys-target").inputs as {
            inputTransformer: { inputTemplate: string };
        };
        const filled = inputTransformer.inputTemplate.replace("<aws.events.event.json>", "{}");
        assert.equal(JSON.parse(filled).alarm, "keys");
    });
});
