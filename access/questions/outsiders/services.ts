import { both, forOtherTeam, forStranger, forUs, from } from "../circumstances";
import type { Circumstance, Row, Theme, Who } from "../question";

const arn = (service: string, resource: string) => `arn:aws:${service}:{region}:{account}:${resource}`;
const theirs = (service: string, resource: string) => `arn:aws:${service}:{region}:999999999999:${resource}`;

/** Which service is which role, and what it says to be acting for. */
const trusted: readonly (readonly [who: Who, role: string, source?: string])[] = [
    ["service:sagemaker", "role:studio"],
    ["service:sagemaker", "role:jobs"],
    ["service:sagemaker", "role:inference"],
    ["service:sagemaker", "role:labelling"],
    ["service:sagemaker", "role:images"],
    ["service:sagemaker", "role:feature-store"],
    ["service:sagemaker", "role:mlflow"],
    ["service:states", "role:intake", arn("states", "stateMachine:{prefix}-intake")],
    ["service:malware-protection-plan.guardduty", "role:malware-scan"],
    ["service:backup", "role:backup"],
    ["service:vpc-flow-logs", "role:flow-logs", arn("ec2", "vpc-flow-log/fl-0a")],
    ["service:events", "role:alarms", arn("events", "rule/{prefix}-root")],
    ["service:cloudformation", "role:tables"],
];

function roles(): readonly Row[] {
    return trusted.flatMap(([who, role, source]): readonly Row[] => {
        const origin = source === undefined ? {} : from(source);
        return [
            [who, "may", "sts:AssumeRole", role, "aws", both(forUs, origin)],
            [who, "never", "sts:AssumeRole", role, "aws", both(forStranger, origin)],
            [who, "never", "sts:AssumeRole", role, "aws", both(forOtherTeam, origin)],
        ];
    });
}

const withTopic: Circumstance = { keys: { "kms:EncryptionContext:aws:sns:topicArn": "{topic}" } };
const alarm = from(arn("cloudwatch", "alarm:a"));
const budget = from("arn:aws:budgets::{account}:budget/b");
const strangersAlarm = from(theirs("cloudwatch", "alarm:a"));
const ofLogGroup = (group: string): Circumstance => ({
    said: `for ${group}`,
    keys: { "kms:EncryptionContext:aws:logs:arn": group },
});
const ours = ofLogGroup(arn("logs", "log-group:/kura/x"));
const foreign = ofLogGroup(theirs("logs", "log-group:/kura/x"));
const events = from(arn("events", "rule/{prefix}-root"));
const aTrail: Circumstance = { keys: { "s3:x-amz-acl": "bucket-owner-full-control" } };
const ourTrail = both(aTrail, from("{trail}"));
const strangersTrail = both(both(aTrail, forStranger), from(theirs("cloudtrail", "trail/t")));
const objects = [
    "object:landing",
    "object:input",
    "object:work",
    "object:artifacts",
    "object:outbox",
    "object:records",
];
const anyService = [
    "service:s3",
    "service:lambda",
    "service:config",
    "service:cloudtrail",
    "service:delivery.logs",
    "service:macie",
] as const;

/** Services of AWS, on whosever behalf. */
export const services: readonly Theme[] = [
    {
        claim: "A service takes a role for this account, and never for another (confused deputy)",
        control: "data-perimeter",
        rows: [
            ...roles(),
            ["service:ec2", "may", "sts:AssumeRole", "role:hosts", "aws"],
            [
                ["service:lambda", "service:ec2", "service:glue", "service:codebuild"],
                "never",
                "sts:AssumeRole",
                ["role:jobs", "role:studio", "role:intake", "role:infra-admin", "role:deployer"],
                "aws",
                forUs,
            ],
            [
                "service:sagemaker",
                "never",
                "sts:AssumeRole",
                ["role:developer", "role:infra-admin", "role:deployer", "role:malware-scan"],
                "aws",
                forUs,
            ],
            [
                "service:states",
                "never",
                "sts:AssumeRole",
                "role:intake",
                "aws",
                both(forUs, from(arn("states", "stateMachine:other"))),
            ],
            [
                "service:events",
                "never",
                "sts:AssumeRole",
                "role:alarms",
                "aws",
                both(forUs, from(arn("events", "rule/other"))),
            ],
        ],
    },
    {
        claim: "A service reads and writes no object of the team's, on whosever behalf",
        control: "data-perimeter",
        rows: [
            [anyService, "never", ["s3:GetObject", "s3:PutObject"], objects, "aws", forStranger],
            [
                anyService,
                "never",
                ["s3:GetObject", "s3:PutObject"],
                ["object:work", "object:outbox", "object:records"],
                "aws",
                forUs,
            ],
            [anyService, "never", "s3:PutBucketPolicy", "bucket:work", "aws", forStranger],
            ["service:logging.s3", "never", "s3:PutObject", "object:records", "aws", forStranger],
        ],
    },
    {
        claim: "A service uses the team's keys for the team's own things only",
        control: "keys-guarded",
        rows: [
            ["service:logs.{region}", "may", ["kms:GenerateDataKey", "kms:Decrypt"], "key:logs", "aws", ours],
            [
                "service:cloudwatch",
                "may",
                "kms:GenerateDataKey",
                "key:logs",
                "aws",
                both(both(forUs, alarm), withTopic),
            ],
            ["service:budgets", "may", "kms:GenerateDataKey", "key:logs", "aws", both(both(forUs, budget), withTopic)],
            ["service:logs.{region}", "never", ["kms:GenerateDataKey", "kms:Decrypt"], "key:logs", "aws", foreign],
            ["service:logs.{region}", "never", "kms:Decrypt", ["key:data", "key:notebooks", "key:backup"], "aws", ours],
            [
                "service:cloudwatch",
                "never",
                "kms:GenerateDataKey",
                "key:logs",
                "aws",
                both(both(forStranger, strangersAlarm), withTopic),
            ],
            [
                "service:cloudwatch",
                "never",
                "kms:GenerateDataKey",
                "key:logs",
                "aws",
                both(both(forUs, strangersAlarm), withTopic),
            ],
            [
                "service:budgets",
                "never",
                "kms:GenerateDataKey",
                "key:logs",
                "aws",
                both(both(forStranger, from("arn:aws:budgets::999999999999:budget/b")), withTopic),
            ],
            [
                "service:delivery.logs",
                "never",
                "kms:Decrypt",
                "key:logs",
                "aws",
                both(forStranger, from(theirs("logs", "x"))),
            ],
            [
                ["service:s3", "service:lambda", "service:sagemaker", "service:backup", "service:rds"],
                "never",
                "kms:Decrypt",
                ["key:data", "key:notebooks", "key:backup", "key:images"],
                "aws",
                forUs,
            ],
        ],
    },
    {
        claim: "A service writes to the team's topic and logs for this account only",
        control: "detection",
        rows: [
            ["service:cloudwatch", "may", "sns:Publish", "topic", "aws", both(forUs, alarm)],
            ["service:budgets", "may", "sns:Publish", "topic", "aws", both(forUs, budget)],
            ["service:cloudwatch", "never", "sns:Publish", "topic", "aws", both(forStranger, strangersAlarm)],
            ["service:cloudwatch", "never", "sns:Publish", "topic", "aws", both(forUs, strangersAlarm)],
            ["service:cloudwatch", "never", "sns:Publish", "topic", "aws", both(forOtherTeam, alarm)],
            ["service:budgets", "never", "sns:Publish", "topic", "aws", both(forStranger, budget)],
            [["service:s3", "service:lambda", "service:events"], "never", "sns:Publish", "topic", "aws", forUs],
            ["service:events", "may", "logs:PutLogEvents", "log-stream:denied-calls", "aws", events],
            [
                "service:events",
                "never",
                "logs:PutLogEvents",
                "log-stream:denied-calls",
                "aws",
                from(theirs("events", "rule/r")),
            ],
            ["service:events", "never", "logs:PutLogEvents", ["log-stream:flow", "log-stream:sessions"], "aws", events],
        ],
    },
    {
        claim: "The archive is written by the organization's own trail and recorders, and by no stranger's",
        control: "evidence-kept",
        rows: [
            ["service:cloudtrail", "may", "s3:PutObject", "archive-object:trail", "aws", ourTrail],
            ["service:cloudtrail", "never", "s3:PutObject", "archive-object:trail", "aws", strangersTrail],
            ["service:cloudtrail", "never", "s3:PutObject", "archive-object:config", "aws", ourTrail],
            ["service:config", "never", "s3:PutObject", "archive-object:config", "aws", both(aTrail, forStranger)],
            ["service:config", "never", ["s3:GetObject", "s3:DeleteObject"], "archive-object:config", "aws", forUs],
            [
                "service:cloudtrail",
                "never",
                "kms:GenerateDataKey",
                "archive-key",
                "aws",
                both(forStranger, from(theirs("cloudtrail", "trail/t"))),
            ],
        ],
    },
];
