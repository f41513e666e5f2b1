import assert from "node:assert/strict";
import { policy } from "../../../../components/iam/document";
import { alarmRolePolicy, alarmRoleTrust } from "../../../../components/team/records/alarm-role";
import { eventLogPolicy } from "../../../../components/team/records/event-log-policy";
import { topicPolicy } from "../../../../components/team/records/topic-policy";
import { sample, sampleContext } from "../../../support/contexts";
import { checkWords, decide, type RequestContext } from "../../../../plan/access/decide";

const context = sampleContext();
const { names } = context;
const sender = names.roleArn(names.workRole("alarms"));
const stranger = "999999999999";
const everything = [
    {
        Version: "2012-10-17" as const,
        Statement: [{ Sid: "All", Effect: "Allow" as const, Action: "sns:*", Resource: "*" }],
    },
];
const alarm = { "aws:SourceAccount": sample.teamAccount, "aws:SourceArn": names.arn("cloudwatch", "alarm:x") };
const budget = {
    "aws:SourceAccount": sample.teamAccount,
    "aws:SourceArn": `arn:aws:budgets::${sample.teamAccount}:budget/x`,
};
const foreign = {
    "aws:SourceAccount": stranger,
    "aws:SourceArn": `arn:aws:cloudwatch:ap-northeast-1:${stranger}:alarm:x`,
};

/** Who asks, what for, with which context, and the answer; roles hold `sns:*` in IAM, so the topic alone decides. */
const table: readonly (readonly [string, string, string, RequestContext, boolean])[] = [
    ["an alarm of this account writes", "cloudwatch.amazonaws.com", "sns:Publish", alarm, true],
    ["an alarm of another account writes", "cloudwatch.amazonaws.com", "sns:Publish", foreign, false],
    ["the budget of this account writes", "budgets.amazonaws.com", "sns:Publish", budget, true],
    ["a budget of another account writes", "budgets.amazonaws.com", "sns:Publish", foreign, false],
    ["EventBridge writes without the role", "events.amazonaws.com", "sns:Publish", alarm, false],
    ["the alarms role writes", sender, "sns:Publish", {}, true],
    ["the alarms role writes in plaintext", sender, "sns:Publish", { "aws:SecureTransport": "false" }, false],
    ["the deployer writes", names.deployerArn, "sns:Publish", {}, false],
    ["the deployer subscribes someone", names.deployerArn, "sns:Subscribe", {}, true],
    ["an administrator subscribes someone", roleOf("infra-admin"), "sns:Subscribe", {}, false],
    ["an administrator deletes the topic", roleOf("infra-admin"), "sns:DeleteTopic", {}, false],
    ["an administrator changes the policy", roleOf("infra-admin"), "sns:SetTopicAttributes", {}, false],
    ["the alarms role subscribes someone", sender, "sns:Subscribe", {}, false],
];

function roleOf(persona: "infra-admin"): string {
    return names.roleArn(names.personaRole(persona));
}

describe("the alarm topic's policy", () => {
    for (const [what, principal, action, requestContext, allowed] of table) {
        it(`${allowed ? "allows" : "refuses"} that ${what}`, async () => {
            const decision = await decide({
                principal,
                action,
                resource: names.topicArn,
                context: requestContext,
                identity: principal.startsWith("arn:") ? everything : undefined,
                resourcePolicy: topicPolicy(context),
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }
});

describe("the alarms role", () => {
    const keyLeftToIam = policy({
        Sid: "Account",
        Effect: "Allow",
        Principal: { AWS: names.accountRootArn },
        Action: "kms:*",
        Resource: "*",
    });

    it("is assumed by this team's rules only", async () => {
        const trusted = async (account: string, rule: string) =>
            (
                await decide({
                    principal: "events.amazonaws.com",
                    action: "sts:AssumeRole",
                    resource: sender,
                    context: {
                        "aws:SourceAccount": account,
                        "aws:SourceArn": `arn:aws:events:ap-northeast-1:${account}:rule/${rule}`,
                    },
                    resourcePolicy: alarmRoleTrust(context),
                })
            ).allowed;
        assert.equal(await trusted(sample.teamAccount, names.eventRule("root-use")), true);
        assert.equal(await trusted(sample.teamAccount, "somebody-elses"), false);
        assert.equal(await trusted(stranger, names.eventRule("root-use")), false);
    });

    it("decrypts with the logs key through the topic only", async () => {
        const decrypts = async (alias: string, service: string) =>
            (
                await decide({
                    principal: sender,
                    action: "kms:Decrypt",
                    resource: names.arn("kms", "key/11111111-2222-3333-4444-555555555555"),
                    context: {
                        "kms:ResourceAliases": [alias],
                        "kms:ViaService": `${service}.ap-northeast-1.amazonaws.com`,
                    },
                    identity: [alarmRolePolicy(context)],
                    resourcePolicy: keyLeftToIam,
                })
            ).allowed;
        assert.equal(await decrypts(names.keyAlias("logs"), "sns"), true);
        assert.equal(await decrypts(names.keyAlias("data"), "sns"), false);
        assert.equal(await decrypts(names.keyAlias("logs"), "s3"), false);
    });

    it("sends on to the team's own bus and topic and nowhere else", async () => {
        const may = async (action: string, resource: string) =>
            (await decide({ principal: sender, action, resource, identity: [alarmRolePolicy(context)] })).allowed;
        assert.equal(await may("events:PutEvents", names.arn("events", "event-bus/default")), true);
        assert.equal(await may("events:PutEvents", names.arn("events", "event-bus/other")), false);
        assert.equal(await may("sns:Publish", names.topicArn), true);
        assert.equal(await may("sns:Publish", names.arn("sns", "other")), false);
    });

    it("is described in words that AWS knows", async () => {
        await checkWords(alarmRolePolicy(context));
        await checkWords(alarmRoleTrust(context));
    });
});

describe("the policy of the event logs", () => {
    const table: readonly (readonly [string, string, string, boolean])[] = [
        ["denied-calls", "root-use", sample.teamAccount, true],
        ["sign-ins", "sign-ins", sample.teamAccount, true],
        ["sessions", "sign-ins", sample.teamAccount, false],
        ["sign-ins", "sign-ins", stranger, false],
    ];
    for (const [log, rule, account, allowed] of table) {
        it(`${allowed ? "lets" : "does not let"} the rule ${rule} of ${account} write to ${log}`, async () => {
            const decision = await decide({
                principal: "events.amazonaws.com",
                action: "logs:PutLogEvents",
                resource: `${names.logGroupArn(log)}:log-stream:x`,
                context: {
                    "aws:SourceArn": `arn:aws:events:ap-northeast-1:${account}:rule/${names.eventRule(rule)}`,
                },
                resourcePolicy: eventLogPolicy(context),
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }

    it("does not let rules write that are not this team's", async () => {
        const decision = await decide({
            principal: "events.amazonaws.com",
            action: "logs:PutLogEvents",
            resource: `${names.logGroupArn("sign-ins")}:log-stream:x`,
            context: { "aws:SourceArn": names.arn("events", "rule/another") },
            resourcePolicy: eventLogPolicy(context),
        });
        assert.equal(decision.allowed, false, decision.decidedBy);
    });
});
