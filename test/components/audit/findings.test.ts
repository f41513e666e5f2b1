import assert from "node:assert/strict";
import { Findings } from "../../../components/audit/findings/findings";
import { accessReportMachine, type State } from "../../../components/audit/findings/report-machine";
import { routes } from "../../../components/audit/findings/routes";
import { findingsTopicPolicy } from "../../../components/audit/findings/topic-policy";
import { toJson } from "../../../components/iam/document";
import { sample } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { matches, type Event } from "../../../plan/evidence/events/pattern";
import { itAnswers, unneeded, type Asked } from "../team/questions";
import { notOwner, otherAccount, owner, sonarAccount, twoTeams } from "./support";

const { names } = owner;
const alarmsKeyArn = names.arn("audit", "kms", "key/11111111-2222-3333-4444-555555555555");
const findings = async (context = owner) => (await deploy(() => new Findings("f", { context, alarmsKeyArn }))).created;
const ruleType = "aws:cloudwatch/eventRule:EventRule";

/** The rules that tell of a finding, by what they call the account. */
function toldAs(event: Event, context = twoTeams): readonly string[] {
    return routes(context)
        .filter(({ pattern }) => matches(pattern, event))
        .map(({ about }) => about);
}

const finding = (source: string, detailType: string, detail: Event): Event => ({
    source: `aws.${source}`,
    account: sample.auditAccount,
    "detail-type": detailType,
    detail,
});
const guardDuty = (accountId: string, severity: number) =>
    finding("guardduty", "GuardDuty Finding", { accountId, severity });
const hub = (AwsAccountId: string, Label: string, rest: Event = {}) =>
    finding("securityhub", "Security Hub Findings - Imported", {
        findings: [
            {
                AwsAccountId,
                ProductName: "Security Hub",
                Severity: { Label },
                Workflow: { Status: "NEW" },
                RecordState: "ACTIVE",
                ...rest,
            },
        ],
    });
const macie = (accountId: string, description: string) =>
    finding("macie", "Macie Finding", { accountId, severity: { description } });
const inspector = (awsAccountId: string, severity: string, status = "ACTIVE") =>
    finding("inspector2", "Inspector2 Finding", { awsAccountId, severity, status });
const analyzer = (accountId: string, status: string, detailType = "Access Analyzer Finding") =>
    finding("access-analyzer", detailType, { accountId, status, isDeleted: false });

/** What is found, and as whose it is told. */
const table: readonly (readonly [string, Event, readonly string[]])[] = [
    ["an attack in radar", guardDuty(sample.teamAccount, 8), ["radar"]],
    ["an attack in sonar", guardDuty(sonarAccount, 4), ["sonar"]],
    ["an attack in the DMZ", guardDuty(sample.networkAccount, 5), ["network"]],
    ["an attack in the audit account", guardDuty(sample.auditAccount, 5), ["audit"]],
    ["an attack in another environment", guardDuty(otherAccount, 5), ["an account outside kura-test"]],
    ["something small in radar", guardDuty(sample.teamAccount, 3.9), []],
    ["something small elsewhere", guardDuty(otherAccount, 2), []],
    ["a failed control", hub(sample.teamAccount, "MEDIUM"), ["radar"]],
    ["a failed control elsewhere", hub(otherAccount, "CRITICAL"), ["an account outside kura-test"]],
    ["a control of low severity", hub(sample.teamAccount, "LOW"), []],
    ["a finding that somebody works on", hub(sample.teamAccount, "HIGH", { Workflow: { Status: "NOTIFIED" } }), []],
    ["a finding that is over", hub(sample.teamAccount, "HIGH", { RecordState: "ARCHIVED" }), []],
    ["GuardDuty's by way of Security Hub", hub(sample.teamAccount, "HIGH", { ProductName: "GuardDuty" }), []],
    ["personal data in the open", macie(sample.teamAccount, "High"), ["radar"]],
    ["personal data, hardly", macie(sample.teamAccount, "Low"), []],
    ["a weakness of an image", inspector(sonarAccount, "CRITICAL"), ["sonar"]],
    ["a weakness that is gone", inspector(sonarAccount, "CRITICAL", "CLOSED"), []],
    ["a bucket that others reach", analyzer(sample.teamAccount, "ACTIVE"), ["radar"]],
    ["a bucket that others reached", analyzer(sample.teamAccount, "RESOLVED"), []],
    ["a role that nobody uses", analyzer(sample.teamAccount, "ACTIVE", "Unused Access Finding for IAM entities"), []],
];

describe("Findings", () => {
    it("findings and alarms go to one encrypted topic and from there to the security contact", async () => {
        for (const context of [owner, notOwner]) {
            const created = await findings(context);
            const topic = created.one("aws:sns/topic:Topic");
            assert.equal(topic.inputs["name"], "kura-test-findings");
            assert.equal(topic.inputs["kmsMasterKeyId"], alarmsKeyArn);
            assert.equal(topic.inputs["policy"], toJson(findingsTopicPolicy(context)));
            const contact = created.one("aws:sns/topicSubscription:TopicSubscription").inputs;
            assert.deepEqual([contact["protocol"], contact["endpoint"]], ["email", "security@example.com"]);
        }
    });

    describe("every finding of medium severity or worse is told with the name of the team that it is about", () => {
        for (const [what, event, told] of table) {
            it(`${what}: ${told.length === 0 ? "not told" : `told as ${told.join(", ")}`}`, () => {
                assert.deepEqual(toldAs(event), told);
            });
        }

        it("in a message that is JSON once EventBridge has filled in the finding", async () => {
            const { inputs } = (await findings()).byName("f-team-radar-target");
            const { inputTemplate } = inputs["inputTransformer"] as { inputTemplate: string };
            assert.equal(JSON.parse(inputTemplate.replace("<aws.events.event.json>", "{}")).team, "radar");
            assert.equal(inputs["roleArn"], names.roleArn("audit", "findings"));
        });
    });

    it("findings about accounts without a name are told, too", () => {
        assert.deepEqual(toldAs(guardDuty(sonarAccount, 8), owner), ["an account outside kura-test"]);
    });

    it("findings are routed where the organization's owner is", async () => {
        const created = await findings();
        assert.equal(created.ofType(ruleType).length, routes(owner).length);
        for (const { inputs } of created.ofType(ruleType)) {
            assert.ok(String(inputs["name"]).length <= 64);
            assert.ok(String(inputs["eventPattern"]).length <= 4096);
        }
        assert.deepEqual((await findings(notOwner)).ofType(ruleType), []);
    });
});

describe("the policy of the topic", () => {
    const own = { "aws:PrincipalOrgID": sample.organizationId };
    const alarm = (account: string) => ({
        "aws:SourceAccount": account,
        "aws:SourceArn": `arn:aws:cloudwatch:ap-northeast-1:${account}:alarm:x`,
    });
    const ask = (who: string, does: string, context: Asked["with"], allowed: boolean, careless = false): Asked => ({
        who,
        does: `sns:${does}`,
        on: names.alarmTopicArn,
        with: context,
        allowed,
        careless,
    });
    const role = (name: string) => names.roleArn("audit", name);
    const administrator = `arn:aws:iam::${sample.auditAccount}:role/admin`;
    const deployer = names.deployerArn("audit");
    const questions: readonly Asked[] = [
        ask(role("findings"), "Publish", own, true),
        ask(role("report"), "Publish", own, true),
        ask(role("findings"), "Publish", { ...own, "aws:SecureTransport": "false" }, false, true),
        ask("cloudwatch.amazonaws.com", "Publish", alarm(sample.auditAccount), true),
        ask("cloudwatch.amazonaws.com", "Publish", alarm(sample.networkAccount), true),
        ask("cloudwatch.amazonaws.com", "Publish", alarm(sample.teamAccount), false),
        ask("events.amazonaws.com", "Publish", alarm(sample.auditAccount), false),
        ask(administrator, "Publish", own, false, true),
        ask(deployer, "Publish", own, false, true),
        ask(deployer, "Subscribe", own, true),
        ask(administrator, "Subscribe", own, false, true),
        ask(administrator, "SetTopicAttributes", own, false, true),
        ask(`arn:aws:iam::${otherAccount}:role/admin`, "Subscribe", own, false, true),
    ];
    itAnswers(() => findingsTopicPolicy(owner), questions, sample.auditAccount);

    it("holds no statement that could be left out", async () => {
        assert.deepEqual(await unneeded(findingsTopicPolicy(owner), questions, sample.auditAccount), []);
    });
});

describe("UnusedAccessReport", () => {
    const machine = accessReportMachine(twoTeams);
    const state = (name: string): State => {
        const found = machine.States[name];
        assert.ok(found, name);
        return found;
    };

    it("once a month all unused access is written to the archive and counted for the security contact, team by team", async () => {
        const schedule = (await findings()).one("aws:scheduler/schedule:Schedule").inputs;
        assert.equal(schedule["scheduleExpression"], "cron(0 0 1 * ? *)");
        assert.match(
            JSON.stringify(schedule["target"]),
            /stateMachine:kura-test-access-report".*role\/kura\/kura-test-schedule"/,
        );
        assert.match(JSON.stringify(state("ListPage")), /organization-unused-access/);
        assert.match(JSON.stringify(state("KeepPage")), /"Bucket":"kura-test-archive-findings-100000000002"/);
        const told = JSON.stringify(state("Tell"));
        for (const name of ["radar", "sonar", "audit", "network", sonarAccount]) {
            assert.ok(told.includes(name), name);
        }
    });

    it("asks for page after page until there is no more, and then tells", () => {
        const after = (name: string) => state(name)["Next"];
        assert.deepEqual(["Begin", "ListPage", "KeepPage"].map(after), ["ListPage", "KeepPage", "MorePages"]);
        assert.deepEqual(state("MorePages")["Choices"], [{ Condition: "{% $token != '' %}", Next: "ListPage" }]);
        assert.equal(state("MorePages")["Default"], "Tell");
        assert.match(JSON.stringify(state("ListPage")["Assign"]), /NextToken/);
        assert.equal(state("Tell")["End"], true);
    });

    it("a report that fails raises an alarm", async () => {
        const alarms = (await findings()).ofType("aws:cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) => inputs);
        assert.deepEqual(alarms.map(({ metricName }) => metricName).sort(), [
            "ExecutionsFailed",
            "ExecutionsTimedOut",
            "TargetErrorCount",
        ]);
        for (const { alarmActions, threshold } of alarms) {
            assert.deepEqual(alarmActions, [names.alarmTopicArn]);
            assert.equal(threshold, 0);
        }
    });

    it("every step of a report is logged, and log and history are encrypted", async () => {
        const created = await findings();
        const { inputs } = created.one("aws:sfn/stateMachine:StateMachine");
        assert.deepEqual(inputs["encryptionConfiguration"], {
            type: "CUSTOMER_MANAGED_KMS_KEY",
            kmsKeyId: alarmsKeyArn,
        });
        assert.match(JSON.stringify(inputs["loggingConfiguration"]), /"level":"ALL"/);
        const group = created.one("aws:cloudwatch/logGroup:LogGroup");
        assert.equal(group.inputs["kmsKeyId"], alarmsKeyArn);
        assert.equal(group.inputs["retentionInDays"], 400);
        assert.equal(group.protect, true);
    });
});
